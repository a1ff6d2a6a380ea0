import { nameDay } from "./months.ts";
import { WhenError } from "./when-error.ts";
import { eitherDay, fromWritten } from "./written.ts";

/** A date that is not in EDTF; the message has it in EDTF where it is one that people write. */
export class UnknownForm extends WhenError {
  /** @param otherwise what is wrong with a date that nobody writes so */
  constructor(when: string, otherwise: string) {
    super(when, ambiguityOf(when) ?? translationOf(when) ?? otherwise);
  }
}

/** What is wrong with a date of which day and month may be taken for each other; undefined for any other. */
export function ambiguityOf(text: string): string | undefined {
  const days = eitherDay(text);
  if (days === null) return undefined;
  const [one, other] = days.map((day) => `${nameDay(day)} (${day})`);
  return `can mean ${one} or ${other}; write the one that is meant`;
}

function translationOf(when: string): string | undefined {
  const translated = fromWritten(when);
  return translated === when ? undefined : `is not a date in a form known here; write it as ${translated}`;
}

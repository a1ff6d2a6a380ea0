import type { Bounds } from "./bounds.ts";
import { type Day, LAST_DAY } from "./day.ts";
import { readWhen } from "./edtf.ts";
import { ambiguityOf, UnknownForm } from "./unknown-form.ts";
import { WhenError } from "./when-error.ts";
import { dateInWords } from "./words.ts";
import { fromWritten } from "./written.ts";

/** A date that somebody typed, as it is read. */
export interface TypedDate {
  /** In EDTF. */
  readonly when: string;
  readonly bounds: Bounds;
  /** What it counts as, in words: "some time in July 1985". */
  readonly words: string;
}

const FORMS =
  "is not a date that is known here; write it as 28 July 1985, 18.10.1968, July 1985, 1985, late 1975, 1980s, c. 1970 " +
  "or 1968–1975, or in EDTF";

/** A date with a year of two digits, which can be of any century. */
const SHORT_YEAR = /(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{2}(?!\d)/;

/**
 * Reads a date as people write it or in EDTF: the one reader of fields, links and requests.
 * @param writtenAt the day that "still so" is taken from
 * @throws WhenError that says in plain words why it cannot be read, or between which two days it leaves open
 */
export function readTyped(text: string, writtenAt: Day = LAST_DAY): TypedDate {
  const typed = text.trim();
  const ambiguity = ambiguityOf(typed);
  if (ambiguity !== undefined) throw new WhenError(typed, ambiguity);
  if (SHORT_YEAR.test(typed))
    throw new WhenError(typed, "has a year of two digits; write all four, as in 18.10.1968");
  const when = fromWritten(typed);
  try {
    return { when, bounds: readWhen(when, writtenAt).bounds, words: dateInWords(when) };
  } catch (error) {
    if (error instanceof UnknownForm) throw new WhenError(typed, FORMS);
    throw error instanceof WhenError ? new WhenError(typed, error.reason) : error;
  }
}

/** How a typed date is read, or why it cannot be; null of none. */
export function tellTyped(text: string): TypedDate | { readonly complaint: string } | null {
  if (text.trim() === "") return null;
  try {
    return readTyped(text);
  } catch (error) {
    if (error instanceof WhenError) return { complaint: error.message };
    throw error;
  }
}

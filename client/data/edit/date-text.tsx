import { tellTyped } from "../../../model/time/typed.ts";
import { type DayMeant, tellDay } from "../parts/typed-day.ts";
import { type LiveProps, LiveTyped } from "./live-fields.tsx";

interface Props extends Omit<LiveProps, "form" | "complaint"> {
  /** Which day is kept of a month or a year, where it is a day that is kept; left out, a date is, in EDTF. */
  readonly meant?: DayMeant;
}

/** A date or a day as people write it; how it is read stands below. */
export function DateText({ note, value, meant, ...rest }: Props) {
  const told = tell(value, meant);
  const isRead = told !== null && "kept" in told;
  const complaint = told !== null && "complaint" in told ? told.complaint : undefined;
  // What is no date stays as it was typed, to be told what is wrong with it.
  const fromText = (text: string) => {
    const typed = tell(text, meant);
    return typed !== null && "kept" in typed ? typed.kept : text;
  };
  return (
    <LiveTyped
      {...rest}
      note={isRead ? `Read as: ${told.words}` : note}
      complaint={complaint}
      value={value}
      toText={(kept) => kept}
      fromText={fromText}
    />
  );
}

interface Kept {
  readonly kept: string;
  readonly words: string;
}

function tell(text: string, meant: DayMeant | undefined): Kept | { readonly complaint: string } | null {
  const told = meant === undefined ? tellTyped(text) : tellDay(text, meant);
  if (told === null || "complaint" in told) return told;
  return "day" in told
    ? { kept: told.day, words: told.words }
    : { kept: told.when, words: `${told.words} (${told.when})` };
}

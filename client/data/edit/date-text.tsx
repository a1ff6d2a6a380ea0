import { tellTyped } from "../../../model/time/typed.ts";
import { type LiveProps, LiveTyped } from "./live-fields.tsx";

/** A date as people write it or in EDTF, in which it is kept; how it is read stands below. */
export function DateText({ note, value, ...rest }: Omit<LiveProps, "form" | "complaint">) {
  const told = tellTyped(value);
  if (told === null) return <LiveTyped {...rest} note={note} value={value} {...DATES} />;
  const [read, complaint] =
    "complaint" in told ? [note, told.complaint] : [`Read as: ${told.words} (${told.when})`, undefined];
  return <LiveTyped {...rest} note={read} complaint={complaint} value={value} {...DATES} />;
}

const DATES = { toText: (when: string) => when, fromText: toWhen };

/** A date in EDTF; what is none stays as it was typed, to be told what is wrong with it. */
function toWhen(text: string): string {
  const told = tellTyped(text);
  return told === null || "complaint" in told ? text : told.when;
}

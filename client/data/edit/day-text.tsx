import { type DayMeant, tellDay } from "../parts/typed-day.ts";
import { type LiveProps, LiveTyped } from "./live-fields.tsx";

interface Props extends Omit<LiveProps, "form" | "complaint"> {
  readonly meant: DayMeant;
}

/** A day as people write it, kept as an ISO day; how it is read stands below. */
export function DayText({ note, value, meant, ...rest }: Props) {
  const told = tellDay(value, meant);
  const [read, complaint] =
    told === null
      ? [note, undefined]
      : "complaint" in told
        ? [note, told.complaint]
        : [`Read as: ${told.words}`, undefined];
  // What is no day stays as it was typed, to be told what is wrong with it.
  const fromText = (text: string) => {
    const typed = tellDay(text, meant);
    return typed === null || "complaint" in typed ? text : typed.day;
  };
  return (
    <LiveTyped
      {...rest}
      note={read}
      complaint={complaint}
      value={value}
      toText={(day) => day}
      fromText={fromText}
    />
  );
}

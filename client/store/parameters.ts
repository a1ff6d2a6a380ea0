import type { Interval } from "../../model/time/bounds.ts";
import { readTyped } from "../../model/time/typed.ts";
import { WhenError } from "../../model/time/when-error.ts";
import { describeInterval } from "../format/day.ts";
import type { Case } from "./case.ts";

/** Takes note of what of a link makes no sense, or was read otherwise than it stands there, in words. */
export type Ignore = (what: string, how?: "ignored" | "read") => void;

/** One of a few words; null where the link says nothing, or nothing that is one of them. */
export function readChoice<T extends string>(
  name: string,
  choices: readonly T[],
  params: URLSearchParams,
  ignore: Ignore,
): T | null {
  const text = params.get(name);
  if (text === null) return null;
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) ignore(`${name}=${text} (it can be ${choices.join(", ")})`);
  return choice ?? null;
}

/**
 * A stretch of days from two parameters, each any date as people write it or in EDTF; where one is missing, to the end of
 * the case's span on its side.
 * @returns null where the link names neither date, or dates that are no stretch
 */
export function readDays(
  [startName, endName]: readonly [string, string],
  params: URLSearchParams,
  { dataset: { span } }: Case,
  ignore: Ignore,
): Interval | null {
  if (!params.has(startName) && !params.has(endName)) return null;
  const start = params.get(startName) ?? span.start;
  const end = params.get(endName) ?? span.end;
  return readStretch(`the window ${start} to ${end}`, [start, end], ignore);
}

/**
 * The days from the first that one date of a link can mean to the last that another can, said where the link names no days.
 * @param what the part of the link, as it is told
 * @returns null where one is no date or they are no stretch, which is said
 */
export function readStretch(
  what: string,
  [from, to]: readonly [string, string],
  ignore: Ignore,
): Interval | null {
  try {
    const days = { start: readTyped(from).bounds.startMin, end: readTyped(to).bounds.endMax };
    if (days.start > days.end) ignore(`${what} (it ends before it starts)`);
    else if (!namesDays(from) || !namesDays(to)) ignore(`${what} as ${describeInterval(days)}`, "read");
    return days.start > days.end ? null : days;
  } catch (error) {
    if (!(error instanceof WhenError)) throw error;
    ignore(`${what} (${error.message})`);
    return null;
  }
}

/** The days of a window that stands in one parameter: a date, or two as in 1968-10-03/1975-08-29. */
export function readWindowText(name: string, text: string, ignore: Ignore): Interval | null {
  return readStretch(`${name}=${text}`, [text, text], ignore);
}

/** Whether a text names its days itself, so that nothing need be said of how it was read. */
function namesDays(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/.test(text);
}

/** The ids of a list; a comma within one is written as %2C, so that it does not end it. */
export function readList(name: string, params: URLSearchParams): string[] {
  return params.getAll(name).flatMap((text) => text.split(",").filter(Boolean).map(decode));
}

/** Writes a list so that `readList` reads it, always in the same order. */
export function writeList(name: string, ids: Iterable<string>, params: URLSearchParams): void {
  const written = [...ids].sort().map(encode);
  if (written.length > 0) params.set(name, written.join(","));
}

function encode(id: string): string {
  return id.replaceAll("%", "%25").replaceAll(",", "%2C");
}

function decode(text: string): string {
  return text.replaceAll("%2C", ",").replaceAll("%25", "%");
}

import { type Interval, parseInterval } from "../../model/time/bounds.ts";
import type { Case } from "./case.ts";

/** Takes note of what of a link makes no sense, in words. */
export type Ignore = (what: string) => void;

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
 * A stretch of days from two parameters; where one is missing, to the end of the case's span on its side.
 * @returns null where the link names neither day, or days that are no stretch
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
  try {
    const days = parseInterval({ start, end });
    if (days.start <= days.end) return days;
    ignore(`the window ${start} to ${end} (it ends before it starts)`);
  } catch {
    ignore(`the window ${start} to ${end} (days are written as 1968-10-03)`);
  }
  return null;
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

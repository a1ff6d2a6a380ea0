import { isSet } from "./day-set.ts";
import { extentOf } from "./extent.ts";
import { isMoment, type Moment, parseWhen, type Side } from "./when.ts";

/**
 * What is known of a side of a date: the very `day`; that it lies within some days (`imprecise`); nothing (`unknown`);
 * that it lies beyond what the source covers (`cut-off`); or that there is no such side (`always`, of a start).
 */
export type Knowledge = "day" | "imprecise" | "unknown" | "cut-off" | "always";

/** What is known of the start and of the end of a date. */
export interface Known {
  readonly start: Knowledge;
  readonly end: Knowledge;
}

/**
 * Tells three kinds of ignorance apart: imprecise, unknown, and cut off where the coverage of the source begins or
 * ends, as in `[..1816-01-01]/1888` or in what was still so when the source wrote.
 * @param when EDTF as `readWhen` accepts it
 * @throws WhenError when it is in no form that is known
 */
export function knowledgeOf(when: string): Known {
  const parsed = parseWhen(when);
  if (parsed.kind === "interval") {
    return { start: knownOfStart(parsed.start, when), end: knownOfEnd(parsed.end, when) };
  }
  const known = precisionOf(parsed.date, when);
  return { start: known, end: known };
}

/** The sides of a date. */
export type SideName = "beginning" | "end";

/**
 * The side of a date of which nobody says anything, the beginning where it is both; null where something is known of
 * either. Such a date leaves room for more than one that is merely imprecise.
 * @param when EDTF as `readWhen` accepts it
 * @throws WhenError when it is in no form that is known
 */
export function unknownSideOf(when: string): SideName | null {
  const known = remembered.get(when);
  if (known !== undefined) return known;
  const { start, end } = knowledgeOf(when);
  const side = start === "unknown" ? "beginning" : end === "unknown" ? "end" : null;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(when, side);
  return side;
}

/** A picture asks this of the same dates in every frame of a drag, and to read a date takes long. */
const remembered = new Map<string, SideName | null>();

const MOST_REMEMBERED = 10_000;

function knownOfStart(side: Side, when: string): Knowledge {
  if (!isMoment(side)) return side === "open" ? "always" : "unknown";
  return isSet(side) && side.members.some(({ first }) => first === undefined)
    ? "cut-off"
    : precisionOf(side, when);
}

function knownOfEnd(side: Side, when: string): Knowledge {
  if (!isMoment(side)) return side === "open" ? "cut-off" : "unknown";
  return isSet(side) && side.members.some(({ last }) => last === undefined)
    ? "cut-off"
    : precisionOf(side, when);
}

function precisionOf(moment: Moment, when: string): Knowledge {
  const { start, end } = extentOf(moment, when);
  return start === end ? "day" : "imprecise";
}

import { MAX_DRAWN } from "../../graph/network.ts";

/** How many lines of a large case are drawn: as many as can be read, so many of the strongest, or all that one answer holds. */
export const LINES = ["readable", "1000", "3000", "all"] as const;

export type Lines = (typeof LINES)[number];

/**
 * How many pairs are drawn at most where a reader asks for so many lines.
 * @param readable how many can be read
 */
export function limitOf(lines: Lines, readable: number): number {
  if (lines === "readable") return readable;
  return lines === "all" ? MAX_DRAWN : Number(lines);
}

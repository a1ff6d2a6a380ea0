import { READINGS, type Reading } from "../../../model/time/reading.ts";
import type { Measures } from "../api.ts";

/** What is drawn of an entity over the years, as `/api/measures` names it. */
export const CURVES = ["degree", "betweenness", "communitySize", "reachOut", "reachIn", "closeness"] as const;

export type CurveName = (typeof CURVES)[number];

/** One measure of an entity in each year; null where nothing in force joins it, or the measure was left out. */
export type Values = Readonly<Record<Reading, readonly (number | null)[]>>;

/** An entity's measures over the years, read with certainty and with what is possible. */
export interface EntityYears {
  /** The first day of each year (ISO). */
  readonly starts: readonly string[];
  readonly curves: Readonly<Record<CurveName, Values>>;
  readonly isCut: boolean;
}

/** Puts both readings of an entity's years beside each other; each answer is asked of this entity alone. */
export function toCurves(answers: Readonly<Record<Reading, Measures>>): EntityYears {
  const longest = READINGS.map((reading) => answers[reading].years).reduce((one, other) =>
    one.length >= other.length ? one : other,
  );
  const valuesOf = (curve: CurveName, reading: Reading) =>
    longest.map((_, at) => answers[reading].years[at]?.places[0]?.[curve] ?? null);
  const both = (curve: CurveName): Values => ({
    certain: valuesOf(curve, "certain"),
    possible: valuesOf(curve, "possible"),
  });
  return {
    starts: longest.map(({ start }) => start),
    curves: {
      degree: both("degree"),
      betweenness: both("betweenness"),
      communitySize: both("communitySize"),
      reachOut: both("reachOut"),
      reachIn: both("reachIn"),
      closeness: both("closeness"),
    },
    isCut: READINGS.some((reading) => answers[reading].truncated),
  };
}

/** The highest value of a measure and the first year that has it; undefined where no year has one. */
export function highestOf({ certain, possible }: Values): { value: number; at: number } | undefined {
  const known = [...certain, ...possible].filter((value) => value !== null);
  if (known.length === 0) return undefined;
  const value = known.reduce((most, one) => Math.max(most, one));
  return { value, at: certain.findIndex((one, at) => one === value || possible[at] === value) };
}

/**
 * A curve in steps, a year a unit wide, as an SVG path; it breaks off where a year has no value.
 * @param top the value at the full height
 */
export function drawSteps(values: readonly (number | null)[], top: number, height: number): string {
  const scale = height / (top || 1);
  return values
    .map((value, at) => {
      if (value === null) return "";
      const y = round(height - value * scale);
      const before = values[at - 1] ?? null;
      return before === null ? `M${at} ${y}h1` : `V${y}h1`;
    })
    .join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

import { CHANGES_BETWEEN_DATASETS, type ChangeKind } from "../../../model/graph/compare/change-kind.ts";
import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { parseInterval } from "../../../model/time/bounds.ts";
import type { Reading } from "../../../model/time/reading.ts";
import { capitalize, nameWithin } from "../../format/article.ts";
import { describeInterval } from "../../format/day.ts";
import { joinWords } from "../../format/list.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import type { SideName } from "../compare-view.ts";

/** A change as the list has it. */
export type Change = Comparison["sectors"][number]["actors"][number]["changes"][number];

const DONE: Readonly<Record<ChangeKind, Readonly<Record<Reading, string>>>> = {
  begun: { certain: "began", possible: "may have begun" },
  ended: { certain: "ended", possible: "may have ended" },
  changed: { certain: "changed", possible: "may have changed" },
  unchanged: { certain: "stayed as they were", possible: "may have stayed" },
};

const STAYED_ONE: Readonly<Record<Reading, string>> = {
  certain: "stayed as it was",
  possible: "may have stayed",
};

const KINDS: readonly ChangeKind[] = ["begun", "ended", "changed", "unchanged"];

/**
 * What each side is, as its picture is called: "1969–1975", with its reading or its dataset where that is what differs.
 * @param names of the datasets, where they are two
 */
export function describeSides(
  { a, b }: Pick<Comparison, "a" | "b">,
  names: Readonly<Record<SideName, string>> | null = null,
): Record<SideName, string> {
  const own = (side: typeof a, name: SideName) => {
    const reading = a.reading === b.reading ? [] : [describeReading(side.reading)];
    const what = [...(names === null ? [] : [names[name]]), ...reading];
    return describeSide(side) + (what.length === 0 ? "" : ` (${what.join(", ")})`);
  };
  return { a: own(a, "a"), b: own(b, "b") };
}

/** Whether two sides are of two datasets: what only one of them says has neither begun nor ended. */
export function isOfTwo({ a, b }: Pick<Comparison, "a" | "b">): boolean {
  return a.dataset !== b.dataset;
}

/**
 * "From 1969–1975 to 1991–2000, 12 ties began, 5 ended, none changed and 8 stayed as they were."; of two datasets
 * "…, 12 ties are only in the second, 5 only in the first, none different and 8 the same."
 */
export function describeCertain(
  { a, b, counts }: Pick<Comparison, "a" | "b" | "counts">,
  names: Readonly<Record<SideName, string>> | null = null,
): string {
  const sides = describeSides({ a, b }, names);
  return `From ${sides.a} to ${sides.b}, ${isOfTwo({ a, b }) ? listBetween(counts, "certain") : listCounts(counts, "certain")}.`;
}

/** "Besides, 3 ties may have begun and 1 may have ended: their dates leave both open."; empty where nothing is open. */
export function describePossible({ counts }: Pick<Comparison, "counts">, areTwo = false): string {
  if (KINDS.every((kind) => counts[kind].possible === 0)) return "";
  const listed = areTwo ? listBetween(counts, "possible") : listCounts(counts, "possible");
  return `Besides, ${listed}, as their uncertain dates fall.`;
}

/** What became of a tie, at the head of its line: "Began", "May have ended"; of two datasets "Only in the first". */
export function describeChange(
  { change, certainty }: Pick<Change, "change" | "certainty">,
  areTwo = false,
): string {
  if (areTwo)
    return capitalize((certainty === "certain" ? "" : "perhaps ") + CHANGES_BETWEEN_DATASETS[change]);
  if (change === "unchanged" && certainty === "certain") return "Stayed";
  return capitalize(DONE[change][certainty]);
}

/** A tie as a sentence without its full stop: "Peru bought arms from the Soviet Union". */
export function readTie({ from, to, reads }: Pick<Change, "from" | "to" | "reads">): string {
  return `${from.name} ${reads} ${nameWithin(to)}`;
}

/** The days of a side in words. */
export function describeSide(side: { readonly start: string; readonly end: string }): string {
  return describeInterval(parseInterval(side));
}

type Span = Readonly<Record<"start" | "end", string>>;

/**
 * Which window lies outside what one of two datasets covers: there it has nothing, which says nothing of the other.
 * @param covered per side the name of its dataset and the days that it covers
 */
export function describeOutside(
  { a, b }: Pick<Comparison, "a" | "b">,
  covered: Readonly<Record<SideName, { readonly name: string; readonly span: Span }>>,
): string[] {
  const windows = describeSide(a) === describeSide(b) ? [a] : [a, b];
  return [covered.a, covered.b].flatMap(({ name, span }) =>
    windows.flatMap((window) => {
      const [own, whole] = [parseInterval(window), parseInterval(span)];
      if (own.start >= whole.start && own.end <= whole.end) return [];
      const isApart = own.end < whole.start || own.start > whole.end;
      const lies = isApart ? "lies outside that" : "reaches beyond that";
      return `${name} covers ${describeSide(span)}; ${describeSide(window)} ${lies}, so what it lacks there says nothing.`;
    }),
  );
}

function describeReading(reading: Reading): string {
  return reading === "certain" ? "only what is certain" : "with what is possible";
}

function listCounts(counts: Comparison["counts"], certainty: Reading): string {
  const parts = KINDS.map((kind, at) => {
    const count = counts[kind][certainty];
    const number =
      at === 0
        ? count === 0
          ? "no tie"
          : formatCount(count, "tie")
        : count === 0
          ? "none"
          : formatNumber(count);
    return `${number} ${count === 1 && kind === "unchanged" ? STAYED_ONE[certainty] : DONE[kind][certainty]}`;
  });
  return joinWords(parts);
}

function listBetween(counts: Comparison["counts"], certainty: Reading): string {
  const parts = KINDS.map((kind, at) => {
    const count = counts[kind][certainty];
    if (at > 0) return `${count === 0 ? "none" : formatNumber(count)} ${CHANGES_BETWEEN_DATASETS[kind]}`;
    const verb = certainty === "possible" ? "may be" : count > 1 ? "are" : "is";
    return `${count === 0 ? "no tie" : formatCount(count, "tie")} ${verb} ${CHANGES_BETWEEN_DATASETS[kind]}`;
  });
  return joinWords(parts);
}

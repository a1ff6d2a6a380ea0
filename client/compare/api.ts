import type * as z from "zod";
import { CHANGES, type ChangeKind } from "../../model/graph/compare/change-kind.ts";
import { type Comparison, comparison } from "../../model/graph/compare/comparison.ts";
import { type HistogramAnswer, histogramAnswer } from "../../model/graph/histogram-answer.ts";
import { KINDS, SECTORS } from "../../model/graph/kinds.ts";
import { measuresAnswer } from "../../model/graph/measures/measures-answer.ts";
import { formatDay } from "../../model/time/day.ts";
import { request } from "../http/request.ts";
import { toLists, toPairs } from "../store/answers/remote.ts";
import type { Case } from "../store/case.ts";
import { endsOfPair } from "../store/pair-id.ts";
import { toFilter } from "../store/slice.ts";
import type { View } from "../store/view.ts";
import { writeWindow } from "./compare-field.ts";
import type { SideName } from "./compare-view.ts";
import { joinIds } from "./join-ids.ts";

export type Measures = z.infer<typeof measuresAnswer>;

/** The most changes that the page lists. */
const LISTED = 500;

/** The most lines that a picture of both windows has: more cannot be told apart. */
const DRAWN = 400;

/** What else a comparison can be asked. */
interface More {
  readonly changes?: readonly ChangeKind[];
  readonly limit?: number | undefined;
  readonly texts?: boolean;
  /** Entities: what touches one of them is listed alone. */
  readonly of?: readonly string[];
}

/** What the program is asked of two windows, as the text of a query; equal texts are one question. */
export function comparisonQuery(loaded: Case, view: View, more: More = {}): string {
  const { compare, reading } = view;
  const { a, b, readingB, other } = compare;
  const sides = { a: writeWindow(a), b: writeWindow(b), reading, readingB: readingB ?? undefined };
  const second = other === null ? {} : { other };
  return write({ ...sides, ...second, limit: LISTED, ...more, ...named(loaded), ...narrow(loaded, view) });
}

/** The same for what the pictures draw: all ties, whatever became of them, between the best connected entities first. */
export function pictureQuery(loaded: Case, view: View): string {
  return comparisonQuery(loaded, view, { changes: CHANGES, limit: DRAWN, texts: false });
}

/** The same for what the list has: what changed, of the entity or the two that are chosen alone. */
export function listQuery(loaded: Case, view: View, changes?: readonly ChangeKind[]): string {
  return comparisonQuery(loaded, view, { ...(changes && { changes }), of: chosenIn(view.selection) });
}

/** The entities whose changes the list has; all where none is chosen. */
export function chosenIn(selection: View["selection"]): readonly string[] {
  if (selection?.kind === "pair") return endsOfPair(selection.id);
  return selection?.kind === "entity" ? [selection.id] : [];
}

/** The same for who stands where in one of them. */
export function measuresQuery(loaded: Case, view: View, side: SideName): string {
  const { start, end } = view.compare[side];
  const days = { start: formatDay(start), end: formatDay(end), reading: readingOf(view, side) };
  const { other } = view.compare;
  return write({
    ...days,
    ...(side === "b" && other !== null
      ? narrowOther(view, other)
      : { ...named(loaded), ...narrow(loaded, view) }),
  });
}

/** The same for where an entity stood in each year of the case, under a reading. */
export function entityYearsQuery(loaded: Case, view: View, id: string, reading: View["reading"]): string {
  return write({ ...loaded.dataset.span, reading, of: [id], part: "years", ...narrow(loaded, view) });
}

/** The same for the relations of each sector over the span of the case. */
export function yearsQuery(loaded: Case, view: View): string {
  return write({ ...loaded.dataset.span, ...narrow(loaded, view) });
}

/** The reading of one of the windows. */
export function readingOf({ compare: { readingB }, reading }: View, side: SideName): View["reading"] {
  return side === "b" ? (readingB ?? reading) : reading;
}

/** @throws ApiError, or whatever the signal was aborted with; so do the others */
export function fetchComparison(query: string, signal?: AbortSignal): Promise<Comparison> {
  return request(comparison, "/api/compare", read(query), signal).then(joinIds);
}

export function fetchMeasures(query: string, signal?: AbortSignal): Promise<Measures> {
  return request(measuresAnswer, "/api/measures", read(query), signal);
}

export function fetchYears(query: string, signal?: AbortSignal): Promise<HistogramAnswer> {
  return request(histogramAnswer, "/api/histogram", read(query), signal);
}

/** The language of names; another dataset need not have it. */
function named({ language }: Case) {
  return { language: language ?? undefined };
}

function narrow(loaded: Case, view: View) {
  return { dataset: loaded.dataset.id, ...toLists(toFilter(loaded, view), loaded.dataset.vocabulary) };
}

/** Of another dataset only what names nothing of a case can be kept or left out: sectors, kinds, what began when nobody says. */
function narrowOther(view: View, dataset: string) {
  const { hiddenSectors, hiddenKinds, beginnings } = view;
  return {
    dataset,
    beginnings,
    ...(hiddenSectors.size > 0 && { sectors: SECTORS.filter((one) => !hiddenSectors.has(one)) }),
    ...(hiddenKinds.size > 0 && { kinds: KINDS.filter((one) => !hiddenKinds.has(one)) }),
  };
}

function write(values: Parameters<typeof toPairs>[0]): string {
  return String(new URLSearchParams(toPairs(values)));
}

function read(query: string): [string, string][] {
  return [...new URLSearchParams(query)];
}

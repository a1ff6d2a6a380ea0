import type { Dataset } from "../../../model/graph/dataset.ts";
import { dossier } from "../../../model/graph/dossier.ts";
import { evidence } from "../../../model/graph/evidence.ts";
import type { Filter } from "../../../model/graph/filter.ts";
import { histogramAnswer } from "../../../model/graph/histogram-answer.ts";
import { network } from "../../../model/graph/network.ts";
import { relationPage } from "../../../model/graph/relation-page.ts";
import type { Interval } from "../../../model/time/bounds.ts";
import { formatDay } from "../../../model/time/day.ts";
import { request } from "../../http/request.ts";
import type { Case } from "../case.ts";
import type { CaseAnswers, Narrowed } from "./case-answers.ts";

/** A value of a query; what is undefined is left out, and each of a list is given by itself. */
type Value = string | number | boolean | readonly string[] | undefined;

/**
 * Asks the server about a dataset that is too large for the page.
 * @param language that entities are named in; null for the dataset's own names
 */
export function answerRemotely(
  { id: dataset, vocabulary }: Pick<Dataset, "id" | "vocabulary">,
  language: string | null,
): CaseAnswers {
  const named = { dataset, language: language ?? undefined };
  const query = (values: Readonly<Record<string, Value>>) => toPairs({ ...named, ...values });
  const listsOf = (filter: Filter) => toLists(filter, vocabulary);
  return {
    network: ({ window, filter, ...rest }, signal) =>
      request(network, "/api/network", query({ ...sidesOf(window), ...listsOf(filter), ...rest }), signal),
    // Counts name nothing.
    histogram: ({ span, filter, unit }, signal) =>
      request(
        histogramAnswer,
        "/api/histogram",
        toPairs({ dataset, ...sidesOf(span), ...listsOf(filter), unit }),
        signal,
      ),
    table: ({ window, filter, ...rest }, signal) =>
      request(
        relationPage,
        "/api/relations",
        query({ ...sidesOf(window), ...listsOf(filter), ...rest }),
        signal,
      ),
    dossier: (id, { window, ...rest }, signal) =>
      request(
        dossier,
        `/api/entities/${encodeURIComponent(id)}`,
        query({ ...sidesOf(window), ...rest }),
        signal,
      ),
    evidence: (id, signal) =>
      request(evidence, `/api/relations/${encodeURIComponent(id)}`, query({}), signal),
  };
}

/** Where a file of everything in force stands, for a spreadsheet. */
export function addressOfExport(
  { dataset: { id, vocabulary }, language }: Pick<Case, "dataset" | "language">,
  asked: Narrowed,
): string {
  const { window, reading, filter } = asked;
  const named = { dataset: id, language: language ?? undefined };
  const query = { ...named, ...sidesOf(window), reading, ...toLists(filter, vocabulary) };
  return `api/export/csv?${new URLSearchParams(toPairs(query))}`;
}

function sidesOf({ start, end }: Interval) {
  return { start: formatDay(start), end: formatDay(end) };
}

/** A list that is empty keeps nothing, but a query cannot tell it from one that is not given: it leaves out all types. */
export function toLists({ beginnings, ...lists }: Filter, vocabulary: Dataset["vocabulary"]) {
  const { types, kinds, sectors, sources } = lists;
  if (![types, kinds, sectors, sources].some((list) => list?.length === 0)) return { ...lists, beginnings };
  return { without: vocabulary.map(({ type }) => type) };
}

/** The parameters of a query: what is undefined is left out, and a name stands as often as it has values. */
export function toPairs(values: Readonly<Record<string, Value>>): [string, string][] {
  return Object.entries(values).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    if (typeof value === "object") return value.map((one) => [name, one]);
    return [[name, String(value)]];
  });
}

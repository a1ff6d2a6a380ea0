import type { Interval } from "../../time/bounds.ts";
import type { CaseColumns } from "../columns.ts";
import type { Dropped } from "../filter.ts";
import { SECTORS } from "../kinds.ts";
import { onceFor } from "../once-for.ts";
import { compose } from "../pack/order.ts";
import type { Texts } from "../pack/texts.ts";
import { keepsWithin, type Reading, standingAt } from "./in-force.ts";
import { orderByTime } from "./relations-of.ts";

/** The columns that a table of relations is sorted by. */
export const SORT_KEYS = ["from", "type", "to", "date", "standing", "certainty", "sector", "source"] as const;

export type SortKey = (typeof SORT_KEYS)[number];

/** The relations in force within a window that a filter keeps, in the order of the case. O(relations). */
export function listInForce(
  columns: CaseColumns,
  window: Interval,
  reading: Reading,
  dropped: Dropped,
): Int32Array {
  const keeps = keepsWithin(columns, { window, reading, dropped });
  const found = new Int32Array(columns.relations.from.length);
  let count = 0;
  for (let relation = 0; relation < found.length; relation++) {
    if (keeps(relation)) found[count++] = relation;
  }
  return found.subarray(0, count);
}

/**
 * Relations in the order of a column: names by the alphabet, dates by time, certainty by strength, ties by time. Linear
 * in relations once the names of a case have been put in order.
 */
export function sortRelations(
  columns: CaseColumns,
  found: Int32Array,
  { key, descending, window }: { key: SortKey; descending: boolean; window: Interval },
): Int32Array {
  const byTime = orderByTime(columns, found);
  if (key === "date") return descending ? byTime.toReversed() : byTime;
  const { ranks, count } = rankBy(columns, key, byTime, window);
  const last = count - 1;
  const keys = descending ? ranks.map((rank) => last - rank) : ranks;
  return compose(Int32Array.from(byTime.keys()), keys, count).map((place) => byTime[place] ?? 0);
}

/** Per relation of a list its rank in a column, least first, and how many ranks there are. */
function rankBy(columns: CaseColumns, key: Exclude<SortKey, "date">, found: Int32Array, window: Interval) {
  const { relations, types, sourceSets, entities } = columns;
  const by = (column: ArrayLike<number>, order: Int32Array) => ({
    ranks: found.map((relation) => order[column[relation] ?? 0] ?? 0),
    count: order.length,
  });
  switch (key) {
    case "from":
      return by(relations.from, rankOf(entities.names));
    case "to":
      return by(relations.to, rankOf(entities.names));
    case "type":
      return by(relations.type, alphabetRanks(types.map(({ name }) => name)));
    case "sector":
      return by(relations.sector, alphabetRanks(SECTORS));
    case "source":
      return by(relations.sourceSet, alphabetRanks(sourceSets.map((set) => set.join(" "))));
    case "certainty":
      return { ranks: found.map((relation) => relations.certainty[relation] ?? 0), count: 3 };
    case "standing":
      return {
        ranks: found.map((relation) => Number(standingAt(relations, relation, window) === "possible")),
        count: 2,
      };
  }
}

/** Accents and case count for nothing, and paragraph 10 follows paragraph 9. */
const ALPHABET = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** Per text its rank by the alphabet; equal texts share one. */
function alphabetRanks(texts: readonly string[]): Int32Array {
  const order = Array.from(texts.keys()).sort((one, other) =>
    ALPHABET.compare(texts[one] ?? "", texts[other] ?? ""),
  );
  const ranks = new Int32Array(texts.length);
  let rank = 0;
  order.forEach((index, place) => {
    const before = texts[order[place - 1] ?? index] ?? "";
    if (ALPHABET.compare(before, texts[index] ?? "") !== 0) rank = place;
    ranks[index] = rank;
  });
  return ranks;
}

/** The ranks of the names of a case, which are many and stay as they are. */
const rankOf = onceFor((names: Texts) =>
  alphabetRanks(Array.from({ length: names.length }, (_, index) => names.at(index) ?? "")),
);

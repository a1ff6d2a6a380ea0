import { TABLES } from "../../model/exchange/package/columns.ts";
import type { CaseColumns } from "../../model/graph/columns.ts";
import { KINDS } from "../../model/graph/kinds.ts";
import type { HeldCase } from "../cases/cases.ts";

/** What is derived of dates, and stored beside them. */
const DERIVED = {
  startMin: "The earliest possible start (DATE).",
  startMax: "The latest possible start (DATE).",
  endMin: "The earliest possible end (DATE).",
  endMax: "The latest possible end (DATE).",
  doubted: "True where the date is marked as doubted (?).",
} as const;

/** What a dataset is, and what can be asked of it: how its nodes and relationships are labelled, and what stands in them. */
export function describeDataset({ dataset, columns }: HeldCase) {
  const { id, span, contentHash } = dataset;
  return {
    ...{ id, span, contentHash, types: columns.types, sources: columns.sources },
    schema: {
      entities: {
        labels: "Entity, and one kind",
        kinds: countKinds(columns),
        properties: fieldsOf("entity"),
      },
      relations: { types: countTypes(columns), properties: fieldsOf("relation") },
      sources: { labels: "Source", properties: fieldsOf("source") },
      types: { labels: "RelationType", properties: fieldsOf("type") },
      dataset: "Every node and relationship has `dataset`: match it with $dataset.",
    },
  };
}

function fieldsOf(asserts: (typeof TABLES)[number]["asserts"]): Record<string, string> {
  const columns = TABLES.filter((table) => table.asserts === asserts).flatMap((table) => table.columns);
  const stated = Object.fromEntries(columns.map(({ name, says }) => [name, says]));
  return asserts === "entity" || asserts === "relation" ? { ...stated, ...DERIVED } : stated;
}

function countKinds({ entities: { kind } }: CaseColumns): Record<string, number> {
  return countBy(kind, (at) => KINDS[at] ?? "");
}

function countTypes({ relations: { type }, types }: CaseColumns): Record<string, number> {
  return countBy(type, (at) => types[at]?.type ?? "");
}

function countBy(values: ArrayLike<number>, nameOf: (value: number) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let place = 0; place < values.length; place++) {
    const name = nameOf(values[place] ?? 0);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

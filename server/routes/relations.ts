import * as z from "zod";
import { entityCell } from "../../model/catalogue/query.ts";
import type { CaseColumns } from "../../model/graph/columns.ts";
import { relation } from "../../model/graph/relation.ts";
import { texts } from "../../model/graph/told.ts";
import { dropBy } from "../../model/graph/within/case-filter.ts";
import { standingAt } from "../../model/graph/within/in-force.ts";
import { listInForce, SORT_KEYS, sortRelations } from "../../model/graph/within/table.ts";
import { dropWithoutWords } from "../../model/search/in-names.ts";
import { wordsOf } from "../../model/search/words.ts";
import { toCell } from "../cases/lines.ts";
import { integer, repeatable, truth } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";
import { filters } from "./filters.ts";
import { refuseUnknown } from "./known.ts";
import { indexesOf } from "./named-entities.ts";
import { checkWindow, filterOf, windowOf, windowParameters } from "./window.ts";

const id = z.string().min(1).max(300);

const query = checkWindow(
  z.strictObject({
    ...windowParameters,
    ...filters,
    of: repeatable(id).meta({
      description: "Only relations that touch each of these entities: one, or a pair.",
    }),
    q: z.string().max(200).default("").meta({
      description: "Words that stand in the names of the ends or in how the type reads.",
    }),
    sort: z.enum(SORT_KEYS).default("date"),
    descending: truth.default(false),
    offset: integer(0, Number.MAX_SAFE_INTEGER).prefault(0),
    limit: integer(1, 2_000).prefault(100).meta({ description: "The most rows that are told." }),
  }),
);

const row = z.object({
  relation,
  from: entityCell,
  to: entityCell,
  standing: z
    .enum(["certain", "possible"])
    .meta({ description: "How surely it is in force within the window." }),
});

export const relations = defineRoute({
  method: "get",
  path: "/api/relations",
  summary: "Everything in force at a date or within a window as a table, sorted and in pages",
  description:
    "Names are sorted by the alphabet, dates by time, certainty by strength; ties stand in order of time.",
  params: none,
  query,
  body: none,
  response: z.object({ dataset: z.string(), total: z.int(), offset: z.int(), rows: z.array(row), texts }),
  async handle({ query: { dataset, reading, of, q, sort, descending, offset, limit, ...rest } }, context) {
    const held = await context.cases.of(await context.datasets.resolve(dataset, context.signal));
    const { columns } = held;
    const filter = filterOf(rest);
    refuseUnknown(columns, filter);
    const window = windowOf(rest);
    const dropped = dropWithoutWords(columns, wordsOf(q), dropBy(columns, filter));
    const inForce = listInForce(columns, window, reading, dropped);
    const found = inForce.filter(touching(columns, indexesOf(columns, "of", of)));
    const sorted = sortRelations(columns, found, { key: sort, descending, window });
    const page = sorted.subarray(offset, offset + limit);
    const told = await context.texts.tell(context, held, { relations: page, entities: [] });
    const { from, to } = columns.relations;
    return {
      dataset: held.dataset.id,
      total: found.length,
      offset,
      rows: told.relations.map((one, place) => {
        const index = page[place] ?? 0;
        const standing = standingAt(columns.relations, index, window);
        return {
          relation: one,
          from: toCell(columns, from[index] ?? 0),
          to: toCell(columns, to[index] ?? 0),
          standing: standing === "certain" ? standing : ("possible" as const),
        };
      }),
      texts: told.texts,
    };
  },
});

/** Says whether a relation has each of some entities as one of its ends. */
function touching({ relations: { from, to } }: CaseColumns, entities: readonly number[]) {
  return (at: number) => entities.every((entity) => from[at] === entity || to[at] === entity);
}

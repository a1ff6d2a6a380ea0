import * as z from "zod";
import type { CaseColumns } from "../../model/graph/columns.ts";
import { network } from "../../model/graph/network.ts";
import { dropBy } from "../../model/graph/within/case-filter.ts";
import { chooseRelations, strongestPairs } from "../../model/graph/within/choose.ts";
import { countInForce, type InForce } from "../../model/graph/within/in-force.ts";
import { endsOfPair, keptOfPair, narrowTo, toPairLine } from "../../model/graph/within/pair-lines.ts";
import { outline } from "../cases/texts.ts";
import { writeCounts } from "../cases/write-counts.ts";
import { integer, repeatable, truth } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";
import { filters } from "./filters.ts";
import { refuseUnknown } from "./known.ts";
import { indexesOf } from "./named-entities.ts";
import { checkWindow, filterOf, windowOf, windowParameters } from "./window.ts";

/** What is drawn unless the request says how much: relations one by one, or as many pairs as can be read. */
const DRAWN = { relations: 2_000, pairs: 240 } as const;

const RULES = {
  relations:
    "Those certainly in force first, then those between the better connected entities, then in the order of ids and of time.",
  pairs:
    "The pairs that most relations in force join; among equals those between the better connected entities, then in the order of ids.",
} as const;

const id = z.string().min(1).max(300);

const query = checkWindow(
  z.strictObject({
    ...windowParameters,
    ...filters,
    draw: z.enum(["relations", "pairs"]).default("relations").meta({
      description: "Relations one by one, or all relations of two entities as one line.",
    }),
    limit: integer(1, 20_000).optional().meta({ description: "The most relations or pairs that are drawn." }),
    of: repeatable(id).meta({ description: "Only what touches one of these entities." }),
    also: repeatable(id).meta({ description: "Entities that are told whether or not anything joins them." }),
    texts: truth.default(true).meta({ description: "Whether statements and summaries are told." }),
  }),
);

type Chosen = { readonly pairs: readonly number[]; readonly relations: readonly number[] };

export const networkRoute = defineRoute({
  method: "get",
  path: "/api/network",
  summary: "The relations in force at a date or within a window, and the entities they join",
  description: `A date such as 1975 or 197X stands for all its days. Totals and counts are of everything in force. Where there is more than \`limit\`, relations are drawn by this rule: ${RULES.relations} Pairs by this: ${RULES.pairs}`,
  params: none,
  query: query,
  body: none,
  response: network,
  async handle(
    { query: { at, start, end, dataset, reading, draw, limit, of, also, texts, ...rest } },
    context,
  ) {
    const held = await context.cases.of(await context.datasets.resolve(dataset, context.signal));
    const { columns } = held;
    const filter = filterOf(rest);
    refuseUnknown(columns, filter);
    const asked = { window: windowOf({ at, start, end }), reading, dropped: dropBy(columns, filter) };
    const all = countInForce(columns, asked.window, reading, asked.dropped);
    const around = indexesOf(columns, "of", of);
    const inForce = around.length === 0 ? all : narrowTo(columns, all, around);
    const most = limit ?? DRAWN[draw];
    const chosen: Chosen =
      draw === "relations"
        ? { pairs: [], relations: chooseRelations(columns, inForce, { ...asked, limit: most }) }
        : choosePairs(columns, inForce, most, asked);
    const drawn = entitiesOf(columns, chosen);
    const named = {
      relations: chosen.relations,
      entities: new Set([...drawn, ...indexesOf(columns, "also", also)]),
    };
    const told = texts ? await context.texts.tell(context, held, named) : outline(held, named);
    return {
      dataset: held.dataset.id,
      ...told,
      pairs: chosen.pairs.map((pair) => toPairLine(columns, inForce, pair, asked)),
      total: inForce.total,
      certain: inForce.certain,
      dropped: inForce.dropped,
      drawn: draw === "relations" ? chosen.relations.length : countOf(inForce, chosen.pairs),
      actors: { total: inForce.actors, drawn: drawn.size },
      rule: RULES[draw],
      counts: writeCounts(columns, inForce.counts),
    };
  },
});

/** The strongest pairs, and the relations of those that have just one. */
function choosePairs(
  columns: CaseColumns,
  inForce: InForce,
  limit: number,
  asked: Parameters<typeof keptOfPair>[2],
): Chosen {
  const pairs = strongestPairs(columns, inForce, limit);
  const single = pairs.filter((pair) => inForce.ofPair[pair] === 1);
  return { pairs, relations: single.flatMap((pair) => keptOfPair(columns, pair, asked)) };
}

function entitiesOf(columns: CaseColumns, { pairs, relations }: Chosen): Set<number> {
  const { from, to } = columns.relations;
  return new Set([
    ...pairs.flatMap((pair) => endsOfPair(columns, pair)),
    ...relations.flatMap((relation) => [from[relation] ?? 0, to[relation] ?? 0]),
  ]);
}

function countOf({ ofPair }: InForce, pairs: readonly number[]): number {
  return pairs.reduce((sum, pair) => sum + (ofPair[pair] ?? 0), 0);
}

import * as z from "zod";
import type { CaseColumns } from "../../model/graph/columns.ts";
import { MAX_DRAWN, network } from "../../model/graph/network.ts";
import { drawNetwork, RULES } from "../../model/graph/within/draw-network.ts";
import { inLanguage } from "../cases/in-language.ts";
import { outline } from "../cases/texts.ts";
import { idParameter, integer, repeatable, truth } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";
import { filters } from "./filters.ts";
import { refuseUnknown } from "./known.ts";
import { indexesOf } from "./named-entities.ts";
import { checkWindow, filterOf, windowOf, windowParameters } from "./window.ts";

const query = checkWindow(
  z.strictObject({
    ...windowParameters,
    ...filters,
    draw: z.enum(["relations", "pairs"]).default("relations").meta({
      description: "Relations one by one, or all relations of two entities as one line.",
    }),
    limit: integer(1, MAX_DRAWN)
      .optional()
      .meta({ description: "The most relations or pairs that are drawn." }),
    of: repeatable(idParameter).meta({ description: "Only what touches one of these entities." }),
    around: repeatable(idParameter).meta({
      description: "Entities whose own strongest pairs are drawn as well, where pairs are drawn.",
    }),
    also: repeatable(idParameter).meta({
      description: "Entities that are told whether or not anything joins them.",
    }),
    alone: truth
      .default(false)
      .meta({ description: "Whether entities are told that no relation at all joins." }),
    texts: truth.default(true).meta({ description: "Whether statements and summaries are told." }),
  }),
);

/** Relations drawn that make a large answer: a few megabytes with their texts. */
const LARGE = 4_000;

export const networkRoute = defineRoute({
  method: "get",
  path: "/api/network",
  summary: "The relations in force at a date or within a window, and the entities they join",
  description: `A date such as 1975 or 197X stands for all its days. Totals and counts are of everything in force. Where there is more than \`limit\`, relations are drawn by this rule: ${RULES.relations} Pairs by this: ${RULES.pairs}`,
  params: none,
  query,
  body: none,
  response: network,
  isLarge: ({ limit = 0 }) => limit > LARGE,
  async handle(
    { query: { dataset, language, reading, draw, limit, of, around, also, alone, texts, ...rest } },
    context,
  ) {
    const loaded = await context.datasets.resolve(dataset, context.signal);
    const held = inLanguage(await context.cases.of(loaded), language);
    const { columns } = held;
    const filter = filterOf(rest);
    refuseUnknown(columns, filter);
    const { relationIndexes, entityIndexes, ...drawn } = drawNetwork(columns, {
      window: windowOf(rest),
      reading,
      filter,
      draw,
      limit,
      of: indexesOf(columns, "of", of),
      around: indexesOf(columns, "around", around),
      also: [...indexesOf(columns, "also", also), ...(alone ? unjoined(columns) : [])],
    });
    const named = { relations: relationIndexes, entities: entityIndexes };
    const told = texts ? await context.texts.tell(context, held, named) : outline(held, named);
    return { dataset: held.dataset.id, ...told, ...drawn };
  },
});

/** The entities that no relation of the case joins. */
function unjoined({ entities: { degree } }: CaseColumns): number[] {
  return Array.from(degree.keys()).filter((at) => degree[at] === 0);
}

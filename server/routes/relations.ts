import * as z from "zod";
import { relationPage } from "../../model/graph/relation-page.ts";
import { pageRelations, toPageRow } from "../../model/graph/within/page-relations.ts";
import { SORT_KEYS } from "../../model/graph/within/table.ts";
import { inLanguage } from "../cases/in-language.ts";
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
    of: repeatable(idParameter).meta({
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

export const relations = defineRoute({
  method: "get",
  path: "/api/relations",
  summary: "Everything in force at a date or within a window as a table, sorted and in pages",
  description:
    "Names are sorted by the alphabet, dates by time, certainty by strength; ties stand in order of time.",
  params: none,
  query,
  body: none,
  response: relationPage.extend({ dataset: z.string() }),
  async handle({ query: { dataset, language, of, offset, ...rest } }, context) {
    const loaded = await context.datasets.resolve(dataset, context.signal);
    const held = inLanguage(await context.cases.of(loaded), language);
    const { columns } = held;
    const filter = filterOf(rest);
    refuseUnknown(columns, filter);
    const window = windowOf(rest);
    const asked = { ...rest, window, filter, of: indexesOf(columns, "of", of), offset };
    const { total, page } = pageRelations(columns, asked);
    const told = await context.texts.tell(context, held, { relations: page, entities: [] });
    const rows = told.relations.map((one, place) => toPageRow(columns, window, page[place] ?? 0, one));
    return { dataset: held.dataset.id, total, offset, rows, texts: told.texts };
  },
});

import * as z from "zod";
import { citePlaces, STYLES, writeReference } from "../../../model/exchange/cite/bibliography.ts";
import { citedIn } from "../../../model/exchange/write/references.ts";
import { VIEWS } from "../../../model/exchange/write/taken.ts";
import { citedSource } from "../../../model/graph/evidence.ts";
import { takeAway } from "../../exports/taken.ts";
import { choose } from "../../exports/views/choose.ts";
import { integer } from "../../http/parameters.ts";
import { defineRoute, none } from "../../http/route.ts";

const [first] = STYLES;
const names = STYLES.map(({ name }) => name);

const query = z.looseObject({
  view: z.enum(VIEWS).default("network").meta({
    description: "What it is the bibliography of, asked with the parameters of its own request.",
  }),
  style: z
    .enum(names)
    .default(first?.name ?? "")
    .meta({ description: "How references and places are written." }),
  offset: integer(0, Number.MAX_SAFE_INTEGER).prefault(0),
  limit: integer(0, 2_000).prefault(200).meta({ description: "The most claims that are told." }),
});

export const bibliographyRoute = defineRoute({
  method: "get",
  path: "/api/bibliography",
  summary: "The sources that a view rests on, written out, and each of its claims with its places",
  description: "As files for a reference manager: /api/export/bibtex, ris and csl with the same parameters.",
  params: none,
  query,
  body: none,
  response: z.object({
    dataset: z.string(),
    style: z.enum(names),
    references: z.array(z.object({ source: citedSource, text: z.string() })),
    total: z.int().meta({ description: "How many claims there are." }),
    claims: z.array(z.object({ id: z.string(), statement: z.string(), citation: z.string() })),
  }),
  problems: ["notFound", "busy"],
  async handle({ query: { view, style: name, offset, limit, ...rest } }, context) {
    const style = STYLES.find((one) => one.name === name) ?? STYLES[0];
    if (style === undefined) throw new TypeError("There is no style");
    const chosen = await choose(view, rest, context);
    const page = Array.from(chosen.relations).slice(offset, offset + limit);
    const [whole, part] = await Promise.all([
      takeAway(context, chosen),
      context.texts.tell(context, chosen.held, { relations: page, entities: [] }),
    ]);
    const sources = new Map(whole.sources.map((source) => [source.id, source]));
    return {
      dataset: whole.about.id,
      style: name,
      references: (await citedIn(whole)).map((source) => ({ source, text: writeReference(style, source) })),
      total: chosen.relations.length,
      claims: part.relations.map(({ id, statement, sources: places }) => ({
        id,
        statement,
        citation: citePlaces(style, sources, places),
      })),
    };
  },
});

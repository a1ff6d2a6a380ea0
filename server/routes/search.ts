import * as z from "zod";
import type { Entity } from "../../model/graph/entity.ts";
import { type Found, found } from "../../model/graph/found.ts";
import { bestMatch } from "../../model/search/rank.ts";
import { toLucene, wordsOf } from "../../model/search/words.ts";
import { dateInWords } from "../../model/time/words.ts";
import { askOwn } from "../catalogue/ask.ts";
import { integer } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";
import { nodeOf } from "../neo4j/graph.ts";
import type { Row } from "../neo4j/read.ts";
import { toEntity } from "../neo4j/rows.ts";
import { filters } from "./filters.ts";

/** How many names are weighed: enough that the best are among them, however common the words. */
const CANDIDATES = 200;

export const search = defineRoute({
  method: "get",
  path: "/api/search",
  summary: "Entities by name in any language; accents and case do not matter",
  description:
    "A name that is what was typed comes first, then one that begins so, then one with a word that does, then the rest; among equals, the better connected.",
  params: none,
  query: z.strictObject({
    q: z
      .string()
      .max(200)
      .meta({ description: "Words, or parts of words, that a name holds.", examples: ["velasco"] }),
    kinds: filters.kinds,
    dataset: filters.dataset,
    limit: integer(1, 100).prefault(20),
  }),
  body: none,
  response: z.object({ results: z.array(found) }),
  async handle({ query: { q, kinds, dataset, limit } }, context) {
    const { generation } = await context.datasets.resolve(dataset, context.signal);
    const words = wordsOf(q);
    if (words.length === 0) return { results: [] };
    const values = { dataset: generation, words: toLucene(words, generation), kinds, limit: CANDIDATES };
    const rows = await askOwn(context, "search", values);
    return { results: ranked(rows, words).slice(0, limit) };
  },
});

const namesOf = z.array(z.string());

/** Best first; rows come with the better connected first, which decides among equals. */
function ranked(rows: readonly Row[], words: readonly string[]): Found[] {
  return rows
    .flatMap(({ entity, names }) => {
      const match = bestMatch(namesOf.parse(names), words);
      return match ? [{ entity: toEntity(nodeOf(entity)), match }] : [];
    })
    .sort((a, b) => a.match.rank - b.match.rank)
    .map(({ entity, match }) => toFound(entity, match.name));
}

function toFound({ id, kind, name, summary, dates }: Entity, matched: string): Found {
  return { id, kind, name, summary, matched, ...(dates && { inWords: dateInWords(dates.when) }) };
}

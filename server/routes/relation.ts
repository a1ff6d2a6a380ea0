import * as z from "zod";
import { type Evidence, evidence } from "../../model/graph/evidence.ts";
import { dateInWords } from "../../model/time/words.ts";
import { askOwn } from "../catalogue/ask.ts";
import { Problem } from "../errors.ts";
import { datasetParameter } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";
import { toEntityCell, toRelationCell } from "../neo4j/cells.ts";
import { listOf, relationshipOf } from "../neo4j/graph.ts";
import { toRelation } from "../neo4j/rows.ts";
import { toCitedSource, toTypeNames } from "./sources.ts";

export const relationRoute = defineRoute({
  method: "get",
  path: "/api/relations/{id}",
  summary: "The evidence for a relation: what it says, when, where that is written, and rival claims",
  params: z.strictObject({ id: z.string().meta({ description: "Percent-encoded." }) }),
  query: z.strictObject({ dataset: datasetParameter }),
  body: none,
  response: evidence,
  problems: ["notFound"],
  async handle({ params: { id }, query }, context): Promise<Evidence> {
    const { generation: dataset } = await context.datasets.resolve(query.dataset, context.signal);
    const [row] = await askOwn(context, "evidence", { dataset, id });
    if (row === undefined) throw new Problem("notFound", `There is no relation "${id}".`);
    const [from, to] = [toEntityCell(row.from), toEntityCell(row.to)];
    const relation = toRelation(relationshipOf(row.relation), from.id, to.id);
    return {
      relation,
      from,
      to,
      ...toTypeNames(row.type, relation.type),
      inWords: dateInWords(relation.dates.when),
      places: toPlaces(relation.sources, listOf(row.sources)),
      rivals: listOf(row.rivals).map(toRelationCell),
    };
  },
});

function toPlaces(cited: readonly string[], stored: readonly unknown[]): Evidence["places"] {
  const sources = new Map(stored.map(toCitedSource).map((source) => [source.id, source]));
  return cited.flatMap((place) => {
    const [id = "", locator = ""] = place.split("#");
    const source = sources.get(id);
    return source ? [{ source, locator }] : [];
  });
}

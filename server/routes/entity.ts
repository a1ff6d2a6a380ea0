import * as z from "zod";
import { type Dossier, dossier } from "../../model/graph/dossier.ts";
import { dateInWords } from "../../model/time/words.ts";
import { askOwn } from "../catalogue/ask.ts";
import { Problem } from "../errors.ts";
import { datasetParameter } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";
import { toEntityCell } from "../neo4j/cells.ts";
import { listOf, nodeOf, relationshipOf } from "../neo4j/graph.ts";
import type { Row } from "../neo4j/read.ts";
import { toEntity, toRelation } from "../neo4j/rows.ts";
import { toCitedSource, toTypeNames } from "./sources.ts";

export const entityRoute = defineRoute({
  method: "get",
  path: "/api/entities/{id}",
  summary: "The dossier of an entity: what it is, its relations with statement and sources",
  params: z.strictObject({ id: z.string().meta({ description: "Percent-encoded, as in state%2Fperu." }) }),
  query: z.strictObject({ dataset: datasetParameter }),
  body: none,
  response: dossier,
  problems: ["notFound"],
  async handle({ params: { id }, query }, context): Promise<Dossier> {
    const { generation: dataset } = await context.datasets.resolve(query.dataset, context.signal);
    const [[row], relations] = await Promise.all([
      askOwn(context, "entity", { dataset, id }),
      askOwn(context, "relations-of", { dataset, id }),
    ]);
    if (row === undefined) {
      throw new Problem("notFound", `There is no entity "${id}". Find it with /api/search?q=…`);
    }
    const entity = toEntity(nodeOf(row.entity));
    return {
      entity,
      ...(entity.dates && { inWords: dateInWords(entity.dates.when) }),
      relations: relations.map((one) => toDossierRelation(id, one)),
      sources: listOf(row.sources).map(toCitedSource),
    };
  },
});

function toDossierRelation(
  id: string,
  { from, to, relation: stored, other, type }: Row,
): Dossier["relations"][number] {
  const relation = toRelation(relationshipOf(stored), String(from), String(to));
  const { name, inverseName } = toTypeNames(type, relation.type);
  return {
    ...relation,
    other: toEntityCell(other),
    reads: relation.from === id ? name : inverseName,
    inWords: dateInWords(relation.dates.when),
  };
}

import * as z from "zod";
import type { RelationCell } from "../../model/catalogue/query.ts";
import type { CitedSource, Evidence } from "../../model/graph/evidence.ts";
import { evidence } from "../../model/graph/evidence.ts";
import { toCell } from "../../model/graph/lines.ts";
import type { Relation } from "../../model/graph/relation.ts";
import { dateInWords } from "../../model/time/words.ts";
import { Problem } from "../errors.ts";
import { datasetParameter, idParameter } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";

export const relationRoute = defineRoute({
  method: "get",
  path: "/api/relations/{id}",
  summary: "The evidence for a relation: what it says, when, where that is written, and rival claims",
  params: z.strictObject({ id: idParameter.meta({ description: "Percent-encoded." }) }),
  query: z.strictObject({ dataset: datasetParameter }),
  body: none,
  response: evidence,
  problems: ["notFound"],
  async handle({ params: { id }, query }, context): Promise<Evidence> {
    const held = await context.cases.of(await context.datasets.resolve(query.dataset, context.signal));
    const { columns } = held;
    const { ids, from, to, type } = columns.relations;
    const index = ids.indexOf(id);
    if (index < 0) throw new Problem("notFound", `There is no relation "${id}".`);
    const { relations, texts } = await context.texts.tell(context, held, {
      relations: [index],
      entities: [],
    });
    const [relation] = relations;
    if (relation === undefined) throw new Problem("notFound", `There is no relation "${id}".`);
    const disputed = (relation.disputes ?? []).map(ids.indexOf).filter((at) => at >= 0);
    const rivals = await context.texts.tell(context, held, { relations: disputed, entities: [] });
    const { name, inverseName } = columns.types[type[index] ?? 0] ?? {
      name: relation.type,
      inverseName: relation.type,
    };
    return {
      relation,
      from: toCell(columns, from[index] ?? 0),
      to: toCell(columns, to[index] ?? 0),
      name,
      inverseName,
      inWords: dateInWords(relation.dates.when),
      places: toPlaces(relation.sources, columns.sources),
      rivals: rivals.relations.toSorted(compareStart).map(toRelationCell),
      texts,
    };
  },
});

function toRelationCell({ id, type, dates, statement, sources }: Relation): RelationCell {
  return { id, type, when: dates.when, statement, sources };
}

function compareStart(one: Relation, other: Relation): number {
  const key = ({ dates, id }: Relation) => `${dates.startMin} ${id}`;
  return key(one) < key(other) ? -1 : 1;
}

function toPlaces(cited: readonly string[], known: readonly CitedSource[]): Evidence["places"] {
  const sources = new Map(known.map((source) => [source.id, source]));
  return cited.flatMap((place) => {
    const [id = "", locator = ""] = place.split("#");
    const source = sources.get(id);
    return source ? [{ source, locator }] : [];
  });
}

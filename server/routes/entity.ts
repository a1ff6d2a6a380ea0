import * as z from "zod";
import type { CaseColumns } from "../../model/graph/columns.ts";
import { type Dossier, dossier } from "../../model/graph/dossier.ts";
import type { Entity } from "../../model/graph/entity.ts";
import type { Relation } from "../../model/graph/relation.ts";
import { keepsWithin } from "../../model/graph/within/in-force.ts";
import { listRelationsOf, orderByTime, type Readings } from "../../model/graph/within/relations-of.ts";
import { dateInWords } from "../../model/time/words.ts";
import { toCell } from "../cases/lines.ts";
import { askOwn } from "../catalogue/ask.ts";
import { Problem } from "../errors.ts";
import type { RouteContext } from "../http/context.ts";
import { integer } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";
import type { Row } from "../neo4j/read.ts";
import { filters } from "./filters.ts";
import { checkWindow, filterOf, windowOf, windowParameters } from "./window.ts";

const { dataset, types, reading } = filters;

const query = checkWindow(
  z.strictObject({
    ...windowParameters,
    dataset,
    types,
    reading,
    order: z.enum(["time", "reading"]).default("time").meta({
      description:
        "Earliest first; or by how relations read from the entity, and each of these earliest first.",
    }),
    offset: integer(0, Number.MAX_SAFE_INTEGER).prefault(0),
    limit: integer(0, 2_000).prefault(500).meta({ description: "The most relations that are told." }),
  }),
);

export const entityRoute = defineRoute({
  method: "get",
  path: "/api/entities/{id}",
  summary: "The dossier of an entity: what it is, its relations with statement and sources",
  description:
    "Relations come in pages; `total` and `groups` are of all of them, `sources` of the entity and all it has.",
  params: z.strictObject({ id: z.string().meta({ description: "Percent-encoded, as in state%2Fperu." }) }),
  query,
  body: none,
  response: dossier,
  problems: ["notFound"],
  async handle({ params: { id }, query: { order, offset, limit, ...asked } }, context): Promise<Dossier> {
    const loaded = await context.datasets.resolve(asked.dataset, context.signal);
    const held = await context.cases.of(loaded);
    const { columns } = held;
    const index = columns.entities.ids.indexOf(id);
    if (index < 0) throw new Problem("notFound", `There is no entity "${id}". Find it with /api/search?q=…`);
    const filter = filterOf({ kinds: [], sectors: [], sources: [], without: [], types: asked.types });
    const listed = listRelationsOf(
      columns,
      index,
      keepsWithin(columns, windowOf(asked), asked.reading, filter),
    );
    const ordered = order === "time" ? orderByTime(columns, listed.order) : listed.order;
    const page = ordered.subarray(offset, offset + limit);
    const told = await context.texts.tell(context, held, { relations: page, entities: [index] });
    const [entity] = told.entities;
    if (entity === undefined) throw new Problem("notFound", `There is no entity "${id}".`);
    return {
      entity,
      ...(entity.dates && { inWords: dateInWords(entity.dates.when) }),
      relations: told.relations.map((relation) => toDossierRelation(columns, id, relation)),
      total: ordered.length,
      offset,
      groups: listed.groups.map((group) => toGroup(columns, group)),
      sources: sourcesOf(columns, entity, ordered),
      texts: told.texts,
      elsewhere: await findElsewhere(context, loaded.generation, entity.identifiers),
    };
  },
});

async function findElsewhere(
  context: RouteContext,
  dataset: string,
  identifiers: readonly string[],
): Promise<Dossier["elsewhere"]> {
  if (identifiers.length === 0) return [];
  const words = identifiers.map((one) => `"${one.replaceAll(/["\\]/g, "\\$&")}"`).join(" ");
  const rows = await askOwn(context, "elsewhere", { dataset, identifiers, words }).catch(noneWhileAway);
  return dossier.shape.elsewhere.parse(rows);
}

/** A dossier is told without the database too. */
function noneWhileAway(error: unknown): Row[] {
  if (error instanceof Problem && error.kind === "unavailable") return [];
  throw error;
}

function toDossierRelation(
  columns: CaseColumns,
  id: string,
  relation: Relation,
): Dossier["relations"][number] {
  const forward = relation.from === id;
  const type = columns.types.findIndex((one) => one.type === relation.type);
  return {
    ...relation,
    other: toCell(columns, columns.entities.ids.indexOf(forward ? relation.to : relation.from)),
    reads: toGroup(columns, { type, forward, count: 1 }).reads,
    inWords: dateInWords(relation.dates.when),
  };
}

function toGroup({ types: all }: CaseColumns, { type: index, forward, count }: Readings) {
  const type = all[index];
  const reads = (forward ? type?.name : type?.inverseName) ?? "";
  return { type: type?.type ?? "", reads, forward, count };
}

/** Every source that an entity and its relations cite, in the order of ids. */
function sourcesOf({ relations, sourceSets, sources }: CaseColumns, entity: Entity, found: Int32Array) {
  const sets = new Set(found.map((relation) => relations.sourceSet[relation] ?? 0));
  const cited = new Set([
    ...entity.sources.map((place) => place.split("#", 1)[0] ?? place),
    ...[...sets].flatMap((set) => sourceSets[set] ?? []),
  ]);
  return sources.filter(({ id }) => cited.has(id));
}

import { type Editable, type EditFields, editFields } from "../../model/exchange/edit/change.ts";
import type { Stated } from "../../model/exchange/reader.ts";
import type { HeldCase } from "../cases/cases.ts";
import type { Streaming } from "../cases/stream-case.ts";
import { placesOf } from "../cases/texts.ts";
import { askOwn } from "../catalogue/ask.ts";
import { entityStated, statedOf } from "../exports/stated.ts";
import { nodeOf, relationshipOf } from "../neo4j/graph.ts";
import type { Row } from "../neo4j/read.ts";

type Fields = Stated["fields"];

/** Things of a case, as they are stated. */
export interface Things {
  readonly entities: readonly Fields[];
  readonly relations: readonly Fields[];
}

/**
 * Reads entities and relations of a case as they were stated.
 * @param named by index
 * @param keepsShared whether a role that shares the date of its occasion has that; otherwise it has none
 * @throws Problem as `read` does
 */
export async function readThings(
  context: Streaming,
  held: HeldCase,
  named: { readonly entities: readonly number[]; readonly relations: readonly number[] },
  keepsShared = false,
): Promise<Things> {
  const entities: Fields[] = [];
  const relations: Fields[] = [];
  if (named.entities.length + named.relations.length === 0) return { entities, relations };
  for (const row of await askOwn(context, "case-texts", placesOf(held, named))) {
    if (row.entity === null) relations.push(relationStated(row, keepsShared));
    else entities.push(entityStated(row.entity));
  }
  return { entities, relations };
}

function relationStated({ relation, from, to }: Row, keepsShared: boolean): Fields {
  const { type, properties } = relationshipOf(relation);
  const { when, ...stated } = statedOf({ properties });
  const isShared = !keepsShared && "occasion" in properties && properties.occasion !== null;
  return { ...stated, ...(!isShared && when !== undefined && { when }), type, from, to };
}

/** The sources of a case as they were stated. */
export async function readSources(context: Streaming, { dataset }: HeldCase): Promise<Fields[]> {
  const rows = await askOwn(context, "case-sources", { dataset: dataset.generation });
  return rows.map(({ source }) => statedOf(nodeOf(source)));
}

/** The relation types of a case as they were declared. */
export async function readTypes(context: Streaming, { dataset }: HeldCase): Promise<Fields[]> {
  const rows = await askOwn(context, "case-types", { dataset: dataset.generation });
  return rows.map(({ type }) => statedOf(nodeOf(type)));
}

/**
 * Things of a case as they are stated, in the order in which they are named; undefined where there is none of an id.
 * @throws Problem as `read` does
 */
export async function readNamed(
  context: Streaming,
  held: HeldCase,
  named: readonly { readonly kind: Editable; readonly id: string }[],
): Promise<(EditFields | undefined)[]> {
  const { entities, relations } = held.columns;
  const idsOf = (kind: Editable) => named.filter((one) => one.kind === kind).map(({ id }) => id);
  const isThere = (at: number) => at >= 0;
  const [things, sources, types] = await Promise.all([
    readThings(context, held, {
      entities: idsOf("entity").map(entities.ids.indexOf).filter(isThere),
      relations: idsOf("relation").map(relations.ids.indexOf).filter(isThere),
    }),
    idsOf("source").length > 0 ? readSources(context, held) : [],
    idsOf("type").length > 0 ? readTypes(context, held) : [],
  ]);
  const found = {
    ...{ entity: byId(things.entities), relation: byId(things.relations), source: byId(sources) },
    type: byId(types, "type"),
  };
  return named.map(({ kind, id }) => {
    const fields = found[kind].get(id);
    return fields && editFields.parse(fields);
  });
}

function byId(rows: readonly Fields[], by = "id"): ReadonlyMap<unknown, Fields> {
  return new Map(rows.map((fields) => [fields[by], fields]));
}

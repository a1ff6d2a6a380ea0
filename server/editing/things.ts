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
 * Reads entities and relations of a case as they were stated; a role that shares the date of its occasion has none.
 * @param named by index
 * @throws Problem as `read` does
 */
export async function readThings(
  context: Streaming,
  held: HeldCase,
  named: { readonly entities: readonly number[]; readonly relations: readonly number[] },
): Promise<Things> {
  const entities: Fields[] = [];
  const relations: Fields[] = [];
  for (const row of await askOwn(context, "case-texts", placesOf(held, named))) {
    if (row.entity === null) relations.push(relationStated(row));
    else entities.push(entityStated(row.entity));
  }
  return { entities, relations };
}

function relationStated({ relation, from, to }: Row): Fields {
  const { type, properties } = relationshipOf(relation);
  const { when, ...stated } = statedOf({ properties });
  const isShared = "occasion" in properties && properties.occasion !== null;
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

/** One thing of a case as it is stated; undefined where there is none of this id. */
export async function readThing(
  context: Streaming,
  held: HeldCase,
  kind: Editable,
  id: string,
): Promise<EditFields | undefined> {
  const found = await find(context, held, kind, id);
  return found && editFields.parse(found);
}

async function find(
  context: Streaming,
  held: HeldCase,
  kind: Editable,
  id: string,
): Promise<Fields | undefined> {
  if (kind === "source") return (await readSources(context, held)).find((source) => source.id === id);
  const { entities, relations } = held.columns;
  const at = (kind === "entity" ? entities : relations).ids.indexOf(id);
  if (at < 0) return undefined;
  const named = kind === "entity" ? { entities: [at], relations: [] } : { entities: [], relations: [at] };
  const read = await readThings(context, held, named);
  return read.entities[0] ?? read.relations[0];
}

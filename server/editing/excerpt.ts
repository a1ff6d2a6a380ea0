import type { Edit } from "../../model/exchange/edit/overlay.ts";
import type { CaseReader, Stated } from "../../model/exchange/reader.ts";
import { readRows } from "../../model/exchange/rows-reader.ts";
import type { CaseColumns } from "../../model/graph/columns.ts";
import type { Manifest } from "../../model/graph/dataset.ts";
import { ofType } from "../../model/graph/within/of-type.ts";
import { relationsOf } from "../../model/graph/within/relations-of.ts";
import type { HeldCase } from "../cases/cases.ts";
import type { Streaming } from "../cases/stream-case.ts";
import { readSources, readThings, readTypes } from "./things.ts";

/** How many relations of an entity, or of a type, are held against what it says now while one writes; a load checks all of them. */
const MOST_NEIGHBOURS = 5_000;

/**
 * As much of a case as some edits can be at odds with: the vocabulary, all sources, what the edits name, and the relations
 * of entities whose kind or date changes, or of types that do, each with its ends.
 * @throws Problem as `read` does
 */
export async function readExcerpt(
  context: Streaming,
  held: HeldCase,
  manifest: Manifest,
  edits: readonly Edit[],
): Promise<CaseReader> {
  const relations = relationsAround(held.columns, edits);
  const entities = entitiesAround(held.columns, edits, relations);
  const [types, sources, things] = await Promise.all([
    readTypes(context, held),
    readSources(context, held),
    readThings(context, held, { entities: [...entities], relations: [...relations] }, true),
  ]);
  return readRows(manifest, [
    ...toRows("type", types),
    ...toRows("source", sources),
    ...toRows("entity", things.entities),
    ...toRows("relation", things.relations),
  ]);
}

function toRows(asserts: Stated["asserts"], rows: readonly Stated["fields"][]): Stated[] {
  return rows.map((fields) => ({ asserts, fields, origin: { file: asserts } }));
}

function relationsAround(columns: CaseColumns, edits: readonly Edit[]): Set<number> {
  const found = new Set<number>();
  const add = (id: unknown) => {
    const at = typeof id === "string" ? columns.relations.ids.indexOf(id) : -1;
    if (at >= 0) found.add(at);
  };
  for (const { kind, id, before, after } of edits) {
    if (kind === "relation") for (const one of [id, before?.disputes, after?.disputes].flat()) add(one);
    const isMoved = before !== undefined && after !== undefined && differs(before, after);
    if (kind === "entity" && isMoved) for (const at of neighbours(columns, id)) found.add(at);
    if (kind === "type") for (const at of ofType(columns, id, MOST_NEIGHBOURS)) found.add(at);
  }
  return found;
}

function differs(before: Stated["fields"], after: Stated["fields"]): boolean {
  return before.kind !== after.kind || before.when !== after.when;
}

function neighbours(columns: CaseColumns, id: string): Iterable<number> {
  const at = columns.entities.ids.indexOf(id);
  if ((columns.entities.degree[at] ?? 0) > MOST_NEIGHBOURS) return [];
  return relationsOf(columns, at);
}

function entitiesAround(
  { entities, relations }: CaseColumns,
  edits: readonly Edit[],
  around: Iterable<number>,
) {
  const found = new Set<number>();
  for (const { kind, id, after } of edits) {
    for (const named of kind === "entity" ? [id] : [after?.from, after?.to]) {
      const at = typeof named === "string" ? entities.ids.indexOf(named) : -1;
      if (at >= 0) found.add(at);
    }
  }
  for (const relation of around) found.add(relations.from[relation] ?? 0).add(relations.to[relation] ?? 0);
  return found;
}

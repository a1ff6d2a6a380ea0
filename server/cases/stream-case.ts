import { setImmediate as nextTurn } from "node:timers/promises";
import * as z from "zod";
import { type CitedSource, citedSource } from "../../model/graph/evidence.ts";
import { KINDS } from "../../model/graph/kinds.ts";
import type { PackedCase } from "../../model/graph/pack/arrays.ts";
import { CaseBuilder } from "../../model/graph/pack/builder.ts";
import type { EntityRow } from "../../model/graph/pack/rows.ts";
import { type RelationType, relationType } from "../../model/graph/vocabulary.ts";
import { askOwn, askOwnEach } from "../catalogue/ask.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Database } from "../neo4j/database.ts";
import { listOf, nodeOf } from "../neo4j/graph.ts";
import { toPlain } from "../neo4j/plain.ts";
import type { Row } from "../neo4j/read.ts";
import { toRelationRow } from "./relation-row.ts";

/** How long the database may take to stream the largest of datasets, in milliseconds. */
const PATIENCE = { timeout: 300_000 };

export interface Streaming {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly signal: AbortSignal;
}

/**
 * Builds a case from what the database holds of it.
 * @param dataset the key of its generation
 * @throws Problem as `read` does; RangeError or TypeError naming what in the database is no case
 */
export async function streamCase(context: Streaming, dataset: string): Promise<PackedCase> {
  const [types, sources, entities] = await Promise.all([
    readTypes(context, dataset),
    readSources(context, dataset),
    readEntities(context, dataset),
  ]);
  const builder = new CaseBuilder(types, sources);
  for (const entity of entities) builder.addEntity(entity);
  const take = (row: Row) => addRelations(builder, row);
  await Promise.all(
    stretchesOf(entities).map((stretch) =>
      askOwnEach(context, "case-relations", { dataset, ...stretch }, PATIENCE, take),
    ),
  );
  return builder.finishBy(() => nextTurn());
}

async function readTypes(context: Streaming, dataset: string): Promise<RelationType[]> {
  const rows = await askOwn(context, "case-types", { dataset }, PATIENCE);
  return rows.map(({ type }) => relationType.parse(toPlain(nodeOf(type).properties)));
}

async function readSources(context: Streaming, dataset: string): Promise<CitedSource[]> {
  const rows = await askOwn(context, "case-sources", { dataset }, PATIENCE);
  return rows.map(({ source }) => citedSource.parse(toPlain(nodeOf(source).properties)));
}

const entityRow = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  name: z.string(),
  names: z.array(z.string()),
  when: z.string().nullable(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
});

async function readEntities(context: Streaming, dataset: string): Promise<EntityRow[]> {
  const entities: EntityRow[] = [];
  await askOwnEach(context, "case-entities", { dataset }, PATIENCE, (row) => {
    entities.push(toEntityRow(entityRow.parse(row)));
  });
  return entities;
}

function toEntityRow({ labels, when, bounds, ...row }: z.infer<typeof entityRow>): EntityRow {
  const kind = KINDS.find((known) => labels.includes(known));
  if (kind === undefined) throw new TypeError(`The entity ${row.id} is of no known kind`);
  if (when === null || bounds === null) return { ...row, kind };
  const [startMin, startMax, endMin, endMax] = bounds;
  return { ...row, kind, when, bounds: { startMin, startMax, endMin, endMax } };
}

/** The database works on one query with one processor. */
const STREAMS = 2;

/** The ids that each stream goes through, first and last; entities come in the order of their ids. */
function stretchesOf(entities: readonly EntityRow[]): { first: string; last: string }[] {
  const length = Math.ceil(entities.length / STREAMS);
  return Array.from({ length: STREAMS }, (_, stream) => {
    const stretch = entities.slice(stream * length, (stream + 1) * length);
    return { first: stretch[0]?.id ?? "", last: stretch.at(-1)?.id ?? "" };
  });
}

function addRelations(builder: CaseBuilder, row: Row): void {
  const from = String(row.from);
  for (const relation of listOf(row.relations)) builder.addRelation(toRelationRow(from, listOf(relation)));
}

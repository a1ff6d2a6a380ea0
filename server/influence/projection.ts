import * as z from "zod";
import type { GraphEntity, GraphType } from "../../model/graph/columns.ts";
import { KINDS } from "../../model/graph/kinds.ts";
import { relationType } from "../../model/graph/vocabulary.ts";
import { askOwn, askOwnEach } from "../catalogue/ask.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Database } from "../neo4j/database.ts";
import { toPlain } from "../neo4j/plain.ts";
import { ColumnPacker, type PackedNetwork } from "./columns.ts";

/** How long the database may take to stream the largest of datasets, in milliseconds. */
const PATIENCE = 120_000;

/** The network of a dataset as columns, and how it was had. */
export interface Streamed {
  readonly network: PackedNetwork;
  readonly streamedMs: number;
}

interface Streaming {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly signal: AbortSignal;
}

/**
 * Streams the entities and relations of a dataset into columns.
 * @param dataset the key of its generation
 * @throws Problem as `read` does
 */
export async function streamNetwork(context: Streaming, dataset: string): Promise<Streamed> {
  const start = performance.now();
  const options = { timeout: PATIENCE };
  const [entities, types] = await Promise.all([readEntities(context, dataset), readTypes(context, dataset)]);
  const packer = new ColumnPacker(entities, types);
  await Promise.all(
    stretchesOf(entities).map((stretch) =>
      askOwnEach(context, "projection-relations", { dataset, ...stretch }, options, packer.addStream()),
    ),
  );
  return { network: packer.finish(), streamedMs: Math.round(performance.now() - start) };
}

/** The database works on one query with one processor. */
const STREAMS = 2;

/** The ids that each stream goes through, first and last; entities come in the order of their ids. */
function stretchesOf(entities: readonly GraphEntity[]): { first: string; last: string }[] {
  const length = Math.ceil(entities.length / STREAMS);
  return Array.from({ length: STREAMS }, (_, stream) => {
    const stretch = entities.slice(stream * length, (stream + 1) * length);
    return { first: stretch[0]?.id ?? "", last: stretch.at(-1)?.id ?? "" };
  });
}

const entityRow = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  lifespan: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
});

const typeRow = relationType.pick({ type: true, influence: true });

async function readEntities(context: Streaming, dataset: string): Promise<GraphEntity[]> {
  const rows = await askOwn(context, "projection-entities", { dataset }, { timeout: PATIENCE });
  return rows.map((row) => {
    const { id, labels, lifespan } = entityRow.parse(toPlain(row));
    const kind = KINDS.find((known) => labels.includes(known));
    if (kind === undefined) throw new TypeError(`The entity ${id} is of no known kind`);
    if (lifespan === null) return { id, kind };
    const [startMin, startMax, endMin, endMax] = lifespan;
    return { id, kind, lifespan: { startMin, startMax, endMin, endMax } };
  });
}

async function readTypes(context: Streaming, dataset: string): Promise<GraphType[]> {
  const rows = await askOwn(context, "projection-types", { dataset }, { timeout: PATIENCE });
  return rows.map((row) => typeRow.parse(row));
}

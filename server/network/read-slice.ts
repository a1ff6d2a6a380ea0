import * as z from "zod";
import type { Slice } from "../../model/graph/slice.ts";
import { askOwn } from "../catalogue/ask.ts";
import type { RouteQueries } from "../catalogue/route-queries.generated.ts";
import { Problem } from "../errors.ts";
import type { RouteContext } from "../http/context.ts";
import { nodeOf, relationshipOf } from "../neo4j/graph.ts";
import { toPlain } from "../neo4j/plain.ts";
import type { Row } from "../neo4j/read.ts";
import { toEntity, toRelation } from "../neo4j/rows.ts";
import type { KeptGraph, KeptGraphs } from "./kept-graph.ts";

type Asker = Pick<RouteContext, "database" | "catalogue" | "datasets" | "signal">;

/** What is asked of the network of a dataset. */
export type SliceQuestion = Omit<RouteQueries["network"], "dataset">;

const ids = z.array(z.string());

const inForce = z.object({ total: z.int(), relations: ids, entities: ids });

/** How often it is asked again when a dataset is replaced between finding what is in force and reading it. */
const ATTEMPTS = 3;

/**
 * The network within a window, of which only what is not kept yet is read.
 * @param asked the id of the dataset, where the request names one
 * @throws Problem `unavailable` when the dataset is being replaced all the while, and as `read` and `resolve` do
 */
export async function readSlice(
  context: Asker,
  kept: KeptGraphs,
  asked: string | undefined,
  question: SliceQuestion,
): Promise<Slice> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const loaded = await context.datasets.resolve(asked, context.signal);
    const slice = await attemptSlice(context, kept.of(loaded), { ...question, dataset: loaded.generation });
    if (slice !== undefined) return slice;
  }
  throw new Problem("unavailable", "The dataset is being replaced just now; ask again in a moment.", {
    retryAfter: 1,
  });
}

async function attemptSlice(
  context: Asker,
  kept: KeptGraph,
  values: RouteQueries["network"],
): Promise<Slice | undefined> {
  const [row] = await askOwn(context, "network", values);
  const { total, relations, entities } = inForce.parse(toPlain(row));
  const missing = {
    relations: relations.filter((id) => !kept.relations.has(id)),
    entities: entities.filter((id) => !kept.entities.has(id)),
  };
  if (missing.relations.length + missing.entities.length > 0) {
    keep(kept, await askOwn(context, "graph-parts", { ...missing, dataset: values.dataset }));
  }
  const drawn = { relations: allOf(relations, kept.relations), entities: allOf(entities, kept.entities) };
  if (!drawn.relations || !drawn.entities) return undefined;
  return { relations: drawn.relations, entities: drawn.entities, total, drawn: relations.length };
}

function keep(kept: KeptGraph, rows: readonly Row[]): void {
  for (const { element, relation, entity, from, to } of rows) {
    if (relation !== null) {
      kept.relations.set(String(element), toRelation(relationshipOf(relation), String(from), String(to)));
    }
    if (entity !== null) kept.entities.set(String(element), toEntity(nodeOf(entity)));
  }
}

function allOf<T>(wanted: readonly string[], kept: ReadonlyMap<string, T>): T[] | undefined {
  const all = wanted.flatMap((id) => kept.get(id) ?? []);
  return all.length === wanted.length ? all : undefined;
}

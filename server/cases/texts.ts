import type { Entity } from "../../model/graph/entity.ts";
import { toLine, toOutline } from "../../model/graph/lines.ts";
import { entityIn } from "../../model/graph/naming/names.ts";
import type { Relation } from "../../model/graph/relation.ts";
import type { TextsTold } from "../../model/graph/told.ts";
import { askOwnEach } from "../catalogue/ask.ts";
import type { StoredRow } from "../datasets/checking/stored-row.ts";
import { Problem } from "../errors.ts";
import { Recent } from "../lib/recent.ts";
import { nodeOf, relationshipOf } from "../neo4j/graph.ts";
import type { Row } from "../neo4j/read.ts";
import { toEntity, toRelation } from "../neo4j/rows.ts";
import type { HeldCase } from "./cases.ts";
import type { Streaming } from "./stream-case.ts";

/** How many relations and entities are kept with their texts: some 100 MB. */
const KEPT = 50_000;

/** Milliseconds after which texts count as missing. */
const PATIENCE = 10_000;

/** What an answer names, by index. */
export interface Named {
  readonly relations: Iterable<number>;
  readonly entities: Iterable<number>;
}

/** The same in full, in the same order. */
export interface Told {
  readonly relations: Relation[];
  readonly entities: Entity[];
  readonly texts: TextsTold;
}

/** Tells relations and entities of a case with their texts, and keeps those that were told. */
export class Texts {
  readonly #relations = new Recent<Relation>(KEPT);
  readonly #entities = new Recent<Entity>(KEPT);

  /** Keeps what a load has just written of a generation, as who loads asks for it next. */
  learn(generation: string, rows: readonly StoredRow[]): void {
    for (const { asserts, id, label, from, to, properties: said } of rows) {
      const properties = { ...said, dataset: generation };
      if (asserts === "relation")
        this.#relations.set(`${generation} ${id}`, toRelation({ type: label, properties }, from, to));
      else if (asserts === "entity")
        this.#entities.set(`${generation} ${id}`, toEntity({ labels: [label], properties }));
    }
  }

  /**
   * What an answer names, with its texts; without those that were not read before while the database is away.
   * @throws Problem `cancelled` when nobody waits any more, and what is wrong in the database otherwise
   */
  async tell(context: Streaming, held: HeldCase, named: Named): Promise<Told> {
    const wanted = { relations: [...named.relations], entities: [...named.entities] };
    const { generation } = held.dataset;
    const unread = {
      relations: wanted.relations.filter((at) => this.#relations.get(relationKey(held, at)) === undefined),
      entities: wanted.entities.filter((at) => this.#entities.get(entityKey(held, at)) === undefined),
    };
    const found = await readTexts(context, held, unread);
    for (const relation of found.relations) this.#relations.set(`${generation} ${relation.id}`, relation);
    for (const entity of found.entities) this.#entities.set(`${generation} ${entity.id}`, entity);
    const fresh = {
      relations: new Map(found.relations.map((one) => [one.id, one])),
      entities: new Map(found.entities.map((one) => [one.id, one])),
    };
    const { told: spoken } = held.columns.entities;
    let texts: TextsTold = "whole";
    const miss = <T>(outline: T): T => {
      texts = "missing";
      return outline;
    };
    const told = {
      relations: wanted.relations.map((at) => {
        const id = held.columns.relations.ids.at(at) ?? "";
        const known = fresh.relations.get(id) ?? this.#relations.get(relationKey(held, at));
        return known ?? miss(lineOf(held, at));
      }),
      entities: wanted.entities.map((at) => {
        const id = held.columns.entities.ids.at(at) ?? "";
        const known = fresh.entities.get(id) ?? this.#entities.get(entityKey(held, at));
        if (known === undefined) return miss(toOutline(held.columns, at));
        return spoken === undefined ? known : entityIn(known, spoken.language);
      }),
    };
    return { ...told, texts };
  }
}

/** A file without its texts would look as if sources said nothing. */
export function textsAway(): Problem {
  return new Problem(
    "unavailable",
    "The database is away, and with it the texts of what was to be exported. Try again.",
    { retryAfter: 5 },
  );
}

/** What an answer names, as far as the columns know it. */
export function outline(held: HeldCase, { relations, entities }: Named): Told {
  return {
    relations: Array.from(relations, (at) => lineOf(held, at)),
    entities: Array.from(entities, (at) => toOutline(held.columns, at)),
    texts: "none",
  };
}

function lineOf({ columns, dataset }: HeldCase, at: number): Relation {
  return { ...toLine(columns, at), dataset: dataset.id };
}

function relationKey({ dataset, columns }: HeldCase, at: number): string {
  return `${dataset.generation} ${columns.relations.ids.at(at)}`;
}

function entityKey({ dataset, columns }: HeldCase, at: number): string {
  return `${dataset.generation} ${columns.entities.ids.at(at)}`;
}

interface Unread {
  readonly relations: readonly number[];
  readonly entities: readonly number[];
}

/** Reads texts in one query; nothing while the database is away. */
async function readTexts(context: Streaming, held: HeldCase, unread: Unread) {
  const found: { relations: Relation[]; entities: Entity[] } = { relations: [], entities: [] };
  if (unread.relations.length + unread.entities.length === 0) return found;
  const limit = AbortSignal.timeout(PATIENCE);
  const signal = AbortSignal.any([context.signal, limit]);
  try {
    await askOwnEach({ ...context, signal }, "case-texts", placesOf(held, unread), {}, (row) =>
      take(found, row),
    );
  } catch (error) {
    context.signal.throwIfAborted();
    if (!limit.aborted && !isAway(error)) throw error;
  }
  return found;
}

/** Relations have no index of their own: they are found by their ends. */
export function placesOf({ columns, dataset }: HeldCase, { relations, entities }: Unread) {
  const { from, to, ids } = columns.relations;
  const entity = (at: number | undefined) => columns.entities.ids.at(at ?? -1) ?? "";
  const pairs = [...new Map(relations.map((at) => [`${from[at]} ${to[at]}`, at])).values()];
  return {
    dataset: dataset.generation,
    from: pairs.map((at) => entity(from[at])),
    to: pairs.map((at) => entity(to[at])),
    relations: relations.map((at) => ids.at(at) ?? ""),
    entities: entities.map(entity),
  };
}

function take(found: { relations: Relation[]; entities: Entity[] }, row: Row): void {
  if (row.entity !== null) found.entities.push(toEntity(nodeOf(row.entity)));
  else found.relations.push(toRelation(relationshipOf(row.relation), String(row.from), String(row.to)));
}

function isAway(error: unknown): boolean {
  return error instanceof Problem && ["unavailable", "timedOut"].includes(error.kind);
}

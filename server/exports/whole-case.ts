import * as z from "zod";
import type { CaseManifest } from "../../model/exchange/package/descriptor.ts";
import type { Fields, WholeCase } from "../../model/exchange/package/whole-case.ts";
import { KINDS } from "../../model/graph/kinds.ts";
import type { HeldCase } from "../cases/cases.ts";
import type { Streaming } from "../cases/stream-case.ts";
import { placesOf } from "../cases/texts.ts";
import { askOwn } from "../catalogue/ask.ts";
import { nodeOf, relationshipOf } from "../neo4j/graph.ts";
import { toPlain } from "../neo4j/plain.ts";
import type { Row } from "../neo4j/read.ts";
import type { StoredNode } from "../neo4j/rows.ts";
import { partsOf } from "./parts.ts";

/** How long the database may take to look through the largest of datasets, in milliseconds. */
const PATIENCE = { timeout: 300_000 };

/** What is derived at a load, or stands elsewhere. */
const DERIVED = new Set(["dataset", "startMin", "startMax", "endMin", "endMax", "doubted", "occasion"]);

const properties = z.record(z.string(), z.unknown());

/**
 * A case as it was stated, read from the database a part at a time.
 * @throws Problem as `read` does, while it is read
 */
export function readWholeCase(context: Streaming, held: HeldCase, manifest: CaseManifest): WholeCase {
  const { generation } = held.dataset;
  const { entities, relations } = held.columns;
  const ask = async (name: "case-types" | "case-sources") =>
    askOwn(context, name, { dataset: generation }, PATIENCE);
  const tell = (named: Named) => askOwn(context, "case-texts", placesOf(held, named), PATIENCE);
  const readers = {
    async *type() {
      yield (await ask("case-types")).map(({ type }) => statedOf(nodeOf(type)));
    },
    async *source() {
      yield (await ask("case-sources")).map(({ source }) => statedOf(nodeOf(source)));
    },
    async *entity() {
      const parts = partsOf(Int32Array.from(entities.kind.keys()));
      yield* ahead(parts, async (part) => (await tell({ entities: part, relations: [] })).map(toEntity));
    },
    async *relation() {
      const parts = partsOf(Int32Array.from(relations.from.keys()));
      yield* ahead(parts, async (part) =>
        inOrder(part, (await tell({ entities: [], relations: part })).map(toRelation)),
      );
    },
  };
  // The database gives them by their ends.
  const inOrder = (part: readonly number[], rows: readonly Fields[]) => {
    const found = new Map(rows.map((row) => [row.id, row]));
    return part.flatMap((at): Fields[] => {
      const row = found.get(relations.ids.at(at));
      return row === undefined ? [] : [row];
    });
  };
  return {
    manifest,
    figures: async () =>
      readFigures(await askOwn(context, "case-figures", { dataset: generation }, PATIENCE)),
    rows: (asserts) => readers[asserts](),
  };
}

interface Named {
  readonly entities: readonly number[];
  readonly relations: readonly number[];
}

/** The next part is read while the one before is made use of. */
async function* ahead<Part, T>(parts: Iterable<Part>, read: (part: Part) => Promise<T>): AsyncGenerator<T> {
  let next: Promise<T> | undefined;
  for (const part of parts) {
    const current = next;
    next = read(part);
    // Who stops listening is not told of what fails meanwhile.
    next.catch(() => undefined);
    if (current !== undefined) yield await current;
  }
  if (next !== undefined) yield await next;
}

function readFigures(rows: readonly Row[]) {
  const names = (asserts: string) =>
    rows
      .filter((row) => row.asserts === asserts)
      .map(({ bound }) => String(bound).slice(0, -"Bound".length))
      .sort();
  return { entity: names("entity"), relation: names("relation") };
}

function toEntity({ entity }: Row): Fields {
  const node = nodeOf(entity);
  return { ...statedOf(node), kind: KINDS.find((kind) => node.labels.includes(kind)) };
}

function toRelation({ relation, from, to }: Row): Fields {
  const { type, properties: stored } = relationshipOf(relation);
  return { ...statedOf({ properties: stored }), type, from, to };
}

function statedOf({ properties: stored }: Pick<StoredNode, "properties">): Fields {
  const stated: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(properties.parse(stored))) {
    if (!DERIVED.has(name)) stated[name] = toPlain(value);
  }
  return stated;
}

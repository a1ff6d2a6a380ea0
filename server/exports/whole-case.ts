import { figureColumns, TABLES } from "../../model/exchange/package/columns.ts";
import type { Fields, WholeCase } from "../../model/exchange/package/whole-case.ts";
import type { CaseColumns } from "../../model/graph/columns.ts";
import type { Manifest } from "../../model/graph/dataset.ts";
import type { HeldCase } from "../cases/cases.ts";
import type { Streaming } from "../cases/stream-case.ts";
import { placesOf } from "../cases/texts.ts";
import { askOwn, askOwnEach } from "../catalogue/ask.ts";
import { listOf, nodeOf } from "../neo4j/graph.ts";
import { toPlain } from "../neo4j/plain.ts";
import type { Row } from "../neo4j/read.ts";
import { partsOf } from "./parts.ts";
import { entityStated, statedOf } from "./stated.ts";

/** How long the database may take to look through the largest of datasets, in milliseconds. */
const PATIENCE = { timeout: 300_000 };

/**
 * A case as it was stated, read from the database a part at a time.
 * @throws Problem as `read` does, while it is read
 */
export function readWholeCase(context: Streaming, held: HeldCase, manifest: Manifest): WholeCase {
  const { generation } = held.dataset;
  const { entities } = held.columns;
  const ask = async (name: "case-types" | "case-sources") =>
    askOwn(context, name, { dataset: generation }, PATIENCE);
  const tell = (named: Named) => askOwn(context, "case-texts", placesOf(held, named), PATIENCE);
  let found: ReturnType<typeof readFigures> | undefined;
  const figures = async () => {
    found ??= readFigures(await askOwn(context, "case-figures", { dataset: generation }, PATIENCE));
    return found;
  };
  const readers = {
    async *type() {
      yield (await ask("case-types")).map(({ type }) => statedOf(nodeOf(type)));
    },
    async *source() {
      yield (await ask("case-sources")).map(({ source }) => statedOf(nodeOf(source)));
    },
    async *entity() {
      const parts = partsOf(Int32Array.from(entities.kind.keys()));
      yield* ahead(parts, async (part) =>
        (await tell({ entities: part, relations: [] })).map(({ entity }) => entityStated(entity)),
      );
    },
    async *relation() {
      const fields = [...OWN_FIELDS, ...figureColumns((await figures()).relation).map(({ name }) => name)];
      yield* ahead(stretchesOf(held.columns), async (stretch) => {
        const rows: Fields[] = [];
        const take = ({ cells }: Row) => rows.push(toRelation(fields, listOf(cells)));
        await askOwnEach(context, "case-stated", { dataset: generation, ...stretch, fields }, PATIENCE, take);
        // In whatever order the database has them.
        return rows.sort((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
      });
    },
  };
  return { manifest, figures, rows: (asserts) => readers[asserts]() };
}

/** The fields of a relation beside its type and its ends, which a relationship has otherwise. */
const OWN_FIELDS = TABLES.filter(({ asserts }) => asserts === "relation")
  .flatMap(({ columns }) => columns.map(({ name }) => name))
  .filter((name) => !["type", "from", "to"].includes(name));

/** How many relations are read at once, where no single actor has more: some megabytes. */
const AT_ONCE = 4_000;

/** Actors in the order of their ids, as many together as have a few thousand relations. */
function* stretchesOf({ entities, relations }: CaseColumns): Generator<{ first: string; last: string }> {
  const counts = new Int32Array(entities.kind.length);
  for (const from of relations.from) counts[from] = (counts[from] ?? 0) + 1;
  const ids = Array.from(counts, (count, at) => ({ id: entities.ids.at(at) ?? "", count })).sort(byId);
  let first: string | undefined;
  let sum = 0;
  for (const [place, { id, count }] of ids.entries()) {
    first ??= id;
    sum += count;
    if (sum < AT_ONCE && place < ids.length - 1) continue;
    yield { first, last: id };
    [first, sum] = [undefined, 0];
  }
}

// As the database compares texts: by their Unicode letters, of which JavaScript's order differs beyond the basic plane.
function byId({ id: one }: { readonly id: string }, { id: other }: { readonly id: string }): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

interface Named {
  readonly entities: readonly number[];
  readonly relations: readonly number[];
}

/** Parts that are read while one is made use of: the database reads each on a core of its own. */
const AHEAD = 2;

async function* ahead<Part, T>(parts: Iterable<Part>, read: (part: Part) => Promise<T>): AsyncGenerator<T> {
  const reading: Promise<T>[] = [];
  for (const part of parts) {
    const next = read(part);
    // Who stops listening is not told of what fails meanwhile.
    next.catch(() => undefined);
    reading.push(next);
    if (reading.length > AHEAD) yield await first(reading);
  }
  while (reading.length > 0) yield await first(reading);
}

function first<T>(reading: Promise<T>[]): Promise<T> {
  const next = reading.shift();
  if (next === undefined) throw new RangeError("nothing is being read");
  return next;
}

function readFigures(rows: readonly Row[]) {
  const names = (asserts: string) =>
    rows
      .filter((row) => row.asserts === asserts)
      .map(({ bound }) => String(bound).slice(0, -"Bound".length))
      .sort();
  return { entity: names("entity"), relation: names("relation") };
}

function toRelation(fields: readonly string[], [from, to, type, ...cells]: readonly unknown[]): Fields {
  const stated: Record<string, unknown> = { type, from, to };
  for (const [place, name] of fields.entries()) {
    const value = cells[place];
    if (value !== null) stated[name] = toPlain(value);
  }
  return stated;
}

import type { ColumnarNetwork, GraphEntity, GraphType, RelationColumns } from "../../model/graph/columns.ts";
import { CERTAINTIES } from "../../model/graph/kinds.ts";
import { SourceSets } from "../../model/graph/source-sets.ts";
import { listOf } from "../neo4j/graph.ts";
import type { Row } from "../neo4j/read.ts";

const CERTAINTY_INDEX = new Map<string, number>(CERTAINTIES.map((certainty, index) => [certainty, index]));

/**
 * A network on its way to a thread. Its columns stand in shared memory and the ids of its relations in one text, since a
 * million texts would have to be copied one by one, and everything else wait meanwhile.
 */
export interface PackedNetwork extends Omit<ColumnarNetwork, "columns"> {
  readonly columns: Omit<RelationColumns, "ids">;
  readonly ids: string;
}

const BETWEEN_IDS = "\n";

/**
 * The network as a projection is built from it.
 * @throws RangeError when some id of a relation has a line break in it
 */
export function unpack({ columns, ids: text, ...lists }: PackedNetwork): ColumnarNetwork {
  const ids = columns.from.length === 0 ? [] : text.split(BETWEEN_IDS);
  if (ids.length !== columns.from.length) throw new RangeError("The id of a relation has a line break in it");
  return { ...lists, columns: { ...columns, ids } };
}

/** The relations that one stream has brought. */
class Part {
  /** Per actor the ids of its relations. */
  readonly ids: string[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly startMin: number[] = [];
  readonly startMax: number[] = [];
  readonly endMin: number[] = [];
  readonly endMax: number[] = [];
  readonly type: number[] = [];
  readonly certainty: number[] = [];
  readonly carries: number[] = [];
  readonly sourceSet: number[] = [];
  readonly occasion: number[] = [];
}

/** Packs the relations of a dataset into columns as they arrive, one row an actor, in as many streams as one likes. */
export class ColumnPacker {
  readonly #entities: readonly GraphEntity[];
  readonly #types: readonly GraphType[];
  readonly #entityIndex: ReadonlyMap<string, number>;
  readonly #typeIndex: ReadonlyMap<string, number>;
  readonly #sources = new SourceSets();
  readonly #knownPlaces = new Map<string, number>();
  readonly #parts: Part[] = [];

  constructor(entities: readonly GraphEntity[], types: readonly GraphType[]) {
    this.#entities = entities;
    this.#types = types;
    this.#entityIndex = new Map(entities.map(({ id }, index) => [id, index]));
    this.#typeIndex = new Map(types.map(({ type }, index) => [type, index]));
  }

  /** What takes the rows of one more stream; relations stand in the order of their streams, whichever was faster. */
  addStream(): (row: Row) => void {
    const part = new Part();
    this.#parts.push(part);
    return (row) => {
      const relations = listOf(row.relations).map(listOf);
      if (relations.length === 0) return;
      const from = this.#entity(row.from);
      for (const relation of relations) this.#take(part, from, relation);
      part.ids.push(relations.map(([id]) => id).join(BETWEEN_IDS));
    };
  }

  /** One relation, its values in the order in which the query returns them. */
  #take(part: Part, from: number, relation: readonly unknown[]): void {
    const [, to, type, startMin, startMax, endMin, endMax, certainty, carries, sources, occasion] = relation;
    part.from.push(from);
    part.to.push(this.#entity(to));
    part.type.push(lookUp(this.#typeIndex, type));
    part.startMin.push(Number(startMin));
    part.startMax.push(Number(startMax));
    part.endMin.push(Number(endMin));
    part.endMax.push(Number(endMax));
    part.certainty.push(lookUp(CERTAINTY_INDEX, certainty));
    part.carries.push(carries === true ? 1 : 0);
    part.sourceSet.push(this.#sourceSet(listOf(sources)));
    part.occasion.push(occasion === null ? -1 : this.#entity(occasion));
  }

  /** All that was taken. */
  finish(): PackedNetwork {
    const parts = this.#parts;
    const count = parts.reduce((sum, { from }) => sum + from.length, 0);
    const whole = (read: (part: Part) => number[]) =>
      fill(new Int32Array(new SharedArrayBuffer(count * 4)), parts.map(read));
    const small = (read: (part: Part) => number[]) =>
      fill(new Uint8Array(new SharedArrayBuffer(count)), parts.map(read));
    return {
      entities: this.#entities,
      types: this.#types,
      sourceSets: this.#sources.list,
      ids: parts.flatMap(({ ids }) => ids).join(BETWEEN_IDS),
      columns: {
        from: whole(({ from }) => from),
        to: whole(({ to }) => to),
        startMin: whole(({ startMin }) => startMin),
        startMax: whole(({ startMax }) => startMax),
        endMin: whole(({ endMin }) => endMin),
        endMax: whole(({ endMax }) => endMax),
        sourceSet: whole(({ sourceSet }) => sourceSet),
        occasion: whole(({ occasion }) => occasion),
        type: fill(
          new Uint16Array(new SharedArrayBuffer(count * 2)),
          parts.map(({ type }) => type),
        ),
        certainty: small(({ certainty }) => certainty),
        carries: small(({ carries }) => carries),
      },
    };
  }

  /** Most relations rest on places that others rest on too: what was read of those once need not be read again. */
  #sourceSet(places: readonly unknown[]): number {
    const key = places.join(BETWEEN_IDS);
    const known = this.#knownPlaces.get(key);
    if (known !== undefined) return known;
    const index = this.#sources.indexOf(places.map(String));
    this.#knownPlaces.set(key, index);
    return index;
  }

  #entity(id: unknown): number {
    return lookUp(this.#entityIndex, id);
  }
}

function fill<A extends Int32Array | Uint16Array | Uint8Array>(array: A, lists: readonly number[][]): A {
  let place = 0;
  for (const list of lists) {
    array.set(list, place);
    place += list.length;
  }
  return array;
}

function lookUp(index: ReadonlyMap<string, number>, name: unknown): number {
  const found = index.get(String(name));
  if (found === undefined)
    throw new RangeError(`A relation names "${name}", which the dataset does not have`);
  return found;
}

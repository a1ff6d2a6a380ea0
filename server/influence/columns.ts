import { CERTAINTIES } from "../../model/graph/kinds.ts";
import { type ColumnarNetwork, type RelationColumns, SourceSets } from "../../model/influence/columns.ts";
import type { GraphEntity, GraphType } from "../../model/influence/temporal-graph.ts";
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

/** Packs the relations of a dataset into columns as they arrive, one row an actor. */
export class ColumnPacker {
  readonly #entities: readonly GraphEntity[];
  readonly #types: readonly GraphType[];
  readonly #entityIndex: ReadonlyMap<string, number>;
  readonly #typeIndex: ReadonlyMap<string, number>;
  readonly #sources = new SourceSets();
  readonly #knownPlaces = new Map<string, number>();
  /** Per actor the ids of its relations. */
  readonly #ids: string[] = [];
  readonly #numbers = {
    from: [] as number[],
    to: [] as number[],
    startMin: [] as number[],
    startMax: [] as number[],
    endMin: [] as number[],
    endMax: [] as number[],
    type: [] as number[],
    certainty: [] as number[],
    carries: [] as number[],
    sourceSet: [] as number[],
    occasion: [] as number[],
  };

  constructor(entities: readonly GraphEntity[], types: readonly GraphType[]) {
    this.#entities = entities;
    this.#types = types;
    this.#entityIndex = new Map(entities.map(({ id }, index) => [id, index]));
    this.#typeIndex = new Map(types.map(({ type }, index) => [type, index]));
  }

  /** Takes all relations of one actor, a list for each of their properties. */
  readonly take = (row: Row): void => {
    const numbers = this.#numbers;
    const ids = listOf(row.ids);
    const from = this.#entity(row.from);
    if (ids.length > 0) this.#ids.push(ids.join(BETWEEN_IDS));
    for (const _ of ids) numbers.from.push(from);
    pushEach(numbers.to, row.to, (id) => this.#entity(id));
    for (const bound of ["startMin", "startMax", "endMin", "endMax"] as const) {
      pushEach(numbers[bound], row[bound], Number);
    }
    pushEach(numbers.type, row.types, (type) => lookUp(this.#typeIndex, type));
    pushEach(numbers.certainty, row.certainty, (certainty) => lookUp(CERTAINTY_INDEX, certainty));
    pushEach(numbers.carries, row.carries, Number);
    pushEach(numbers.sourceSet, row.sources, (sources) => this.#sourceSet(listOf(sources)));
    pushEach(numbers.occasion, row.occasion, (id) => (id === "" ? -1 : this.#entity(id)));
  };

  /** All that was taken. */
  finish(): PackedNetwork {
    const { type, certainty, carries, ...days } = this.#numbers;
    const whole = (values: readonly number[]) =>
      fill(new Int32Array(new SharedArrayBuffer(values.length * 4)), values);
    const small = (values: readonly number[]) =>
      fill(new Uint8Array(new SharedArrayBuffer(values.length)), values);
    return {
      entities: this.#entities,
      types: this.#types,
      sourceSets: this.#sources.list,
      ids: this.#ids.join(BETWEEN_IDS),
      columns: {
        from: whole(days.from),
        to: whole(days.to),
        startMin: whole(days.startMin),
        startMax: whole(days.startMax),
        endMin: whole(days.endMin),
        endMax: whole(days.endMax),
        sourceSet: whole(days.sourceSet),
        occasion: whole(days.occasion),
        type: fill(new Uint16Array(new SharedArrayBuffer(type.length * 2)), type),
        certainty: small(certainty),
        carries: small(carries),
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

function pushEach(column: number[], values: unknown, read: (value: unknown) => number): void {
  for (const value of listOf(values)) column.push(read(value));
}

function fill<A extends Int32Array | Uint16Array | Uint8Array>(array: A, values: readonly number[]): A {
  array.set(values);
  return array;
}

function lookUp(index: ReadonlyMap<string, number>, name: unknown): number {
  const found = index.get(String(name));
  if (found === undefined)
    throw new RangeError(`A relation names "${name}", which the dataset does not have`);
  return found;
}

import type { Bounds } from "../../time/bounds.ts";
import type { CitedSource } from "../evidence.ts";
import { KINDS } from "../kinds.ts";
import { SourceSets } from "../source-sets.ts";
import type { RelationType } from "../vocabulary.ts";
import type { PackedCase } from "./arrays.ts";
import { packClaim, unpackClaims } from "./claims.ts";
import { Growing } from "./growing.ts";
import { buildIdTable } from "./id-table.ts";
import { orderRelations } from "./order.ts";
import { findPairs } from "./pairs.ts";
import type { EntityRow, RelationRow } from "./rows.ts";
import { packTexts, reorderTexts, TextPacker } from "./texts.ts";

const NO_BOUNDS: Bounds = { startMin: 0, startMax: 0, endMin: 0, endMax: 0 };

/** Builds a case from plain rows as they come: first all entities, then relations in any order. */
export class CaseBuilder {
  readonly #types: readonly RelationType[];
  readonly #typeIndex: ReadonlyMap<string, number>;
  readonly #entities: EntityRow[] = [];
  readonly #entityIndex = new Map<string, number>();
  readonly #sources: readonly CitedSource[];
  readonly #sourceSets = new SourceSets();
  readonly #whenIndex = new Map<string, number>();
  readonly #ids = new TextPacker();
  readonly #columns = {
    from: new Growing(),
    to: new Growing(),
    startMin: new Growing(),
    startMax: new Growing(),
    endMin: new Growing(),
    endMax: new Growing(),
    when: new Growing(),
    sourceSet: new Growing(),
    occasion: new Growing(),
    type: new Growing(),
    claim: new Growing(),
  };

  constructor(types: readonly RelationType[], sources: readonly CitedSource[]) {
    this.#types = types;
    this.#sources = sources;
    this.#typeIndex = new Map(types.map(({ type }, index) => [type, index]));
  }

  /** @throws RangeError when there is an entity of that id already */
  addEntity(row: EntityRow): void {
    if (this.#entityIndex.has(row.id)) throw new RangeError(`There are two entities "${row.id}"`);
    this.#entityIndex.set(row.id, this.#entities.push(row) - 1);
  }

  /** @throws RangeError when the relation names a type or an entity that was not added before */
  addRelation(row: RelationRow): void {
    const { bounds } = row;
    const columns = this.#columns;
    columns.from.push(this.#entity(row.from, row));
    columns.to.push(this.#entity(row.to, row));
    columns.type.push(lookUp(this.#typeIndex, row.type, row));
    columns.occasion.push(row.occasion === undefined ? -1 : this.#entity(row.occasion, row));
    columns.startMin.push(bounds.startMin);
    columns.startMax.push(bounds.startMax);
    columns.endMin.push(bounds.endMin);
    columns.endMax.push(bounds.endMax);
    columns.when.push(this.#when(row.when));
    columns.sourceSet.push(this.#sourceSets.indexOf(row.sources));
    columns.claim.push(packClaim(row));
    this.#ids.push(row.id);
  }

  /**
   * The case of all rows.
   * @throws RangeError naming the id that two relations have
   */
  finish(): PackedCase {
    const steps = this.#finish();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /**
   * The same in steps, of which a million relations take some tenths of a second each.
   * @param pause is waited for between two of them
   */
  async finishBy(pause: () => Promise<void>): Promise<PackedCase> {
    const steps = this.#finish();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await pause();
    }
  }

  *#finish(): Generator<undefined, PackedCase> {
    const rank = this.#rankEntities();
    const entities = this.#entities.toSorted(compareIds);
    yield;
    const packed = this.#packEntities(entities);
    const relations = yield* this.#orderRelations(rank);
    yield;
    const when = packTexts(this.#whenIndex.keys());
    return {
      lists: { types: this.#types, sources: this.#sources, sourceSets: this.#sourceSets.list },
      arrays: {
        ...packed,
        ...relations,
        ...findPairs(relations, entities.length),
        whenBytes: when.bytes,
        whenEnds: when.ends,
      },
    };
  }

  #entity(id: string, relation: RelationRow): number {
    return lookUp(this.#entityIndex, id, relation);
  }

  #when(when: string): number {
    const known = this.#whenIndex.get(when);
    if (known !== undefined) return known;
    this.#whenIndex.set(when, this.#whenIndex.size);
    return this.#whenIndex.size - 1;
  }

  /** Per entity in the order of adding its place in the order of ids. */
  #rankEntities(): Int32Array {
    const rank = new Int32Array(this.#entities.length);
    this.#entities.toSorted(compareIds).forEach(({ id }, place) => {
      rank[this.#entityIndex.get(id) ?? 0] = place;
    });
    return rank;
  }

  #packEntities(entities: readonly EntityRow[]) {
    const ids = packTexts(entities.map(({ id }) => id));
    const names = packTexts(entities.map(({ name }) => name));
    const otherNames = packTexts(entities.map(({ names: others }) => others.join("\n")));
    const bound = (name: keyof Bounds) => Int32Array.from(entities, ({ bounds = NO_BOUNDS }) => bounds[name]);
    return {
      entityIdBytes: ids.bytes,
      entityIdEnds: ids.ends,
      entityIdTable: buildIdTable(ids),
      nameBytes: names.bytes,
      nameEnds: names.ends,
      otherNameBytes: otherNames.bytes,
      otherNameEnds: otherNames.ends,
      kind: Uint8Array.from(entities, ({ kind }) => KINDS.indexOf(kind)),
      lifespan: Int32Array.from(entities, ({ when }) => (when === undefined ? -1 : this.#when(when))),
      lifeStartMin: bound("startMin"),
      lifeStartMax: bound("startMax"),
      lifeEndMin: bound("endMin"),
      lifeEndMax: bound("endMax"),
    };
  }

  *#orderRelations(rank: Int32Array) {
    const columns = this.#columns;
    const ranked = (column: Growing) =>
      column.values.map((entity) => (entity < 0 ? -1 : (rank[entity] ?? 0)));
    const [from, to] = [ranked(columns.from), ranked(columns.to)];
    const unordered = { from, to, startMin: columns.startMin.values, ids: this.#ids.finish() };
    yield;
    const order = orderRelations(unordered, rank.length);
    yield;
    const ids = reorderTexts(unordered.ids, order);
    yield;
    const relationIdTable = buildIdTable(ids);
    yield;
    const put = (values: Int32Array) => order.map((index) => values[index] ?? 0);
    const when = put(columns.when.values);
    return {
      relationIdBytes: ids.bytes,
      relationIdEnds: ids.ends,
      relationIdTable,
      from: put(from),
      to: put(to),
      startMin: put(columns.startMin.values),
      startMax: put(columns.startMax.values),
      endMin: put(columns.endMin.values),
      endMax: put(columns.endMax.values),
      sourceSet: put(columns.sourceSet.values),
      occasion: put(ranked(columns.occasion)),
      type: Uint16Array.from(put(columns.type.values)),
      when,
      doubted: this.#markDoubted(when),
      ...unpackClaims(put(columns.claim.values)),
    };
  }

  #markDoubted(when: Int32Array): Uint8Array {
    const doubted = Array.from(this.#whenIndex.keys(), isDoubted);
    return Uint8Array.from(when, (index) => (doubted[index] ? 1 : 0));
  }
}

/** Whether a date in EDTF is doubted (`?`), or doubted and imprecise (`%`). */
function isDoubted(when: string): boolean {
  return /[?%]/.test(when);
}

function compareIds(one: EntityRow, other: EntityRow): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

function lookUp(index: ReadonlyMap<string, number>, name: string, relation: RelationRow): number {
  const found = index.get(name);
  if (found === undefined)
    throw new RangeError(`The relation ${relation.id} names "${name}", which the case does not have`);
  return found;
}

import { encode, type PackedTexts, readTexts, startOf, type Texts } from "./texts.ts";

/** Ids in a list, and where each stands in it. */
export interface Ids extends Texts {
  /** The place of an id, or −1. */
  indexOf(id: string): number;
}

/**
 * Where each of some packed ids is found: a hash table with open addressing and linear probing, filled to two thirds at
 * most. A cell holds the place of an id plus one, 0 where it is free.
 * @throws RangeError naming an id that stands there twice
 */
export function buildIdTable(ids: PackedTexts): Int32Array {
  const table = new Int32Array(sizeFor(ids.ends.length));
  for (let index = 0; index < ids.ends.length; index++) {
    const id = ids.bytes.subarray(startOf(ids, index), ids.ends[index]);
    const cell = findCell(ids, table, id);
    if (table[cell] !== 0) throw new RangeError(`The id "${readTexts(ids).at(index)}" stands there twice`);
    table[cell] = index + 1;
  }
  return table;
}

/** Reads packed ids with their table. */
export function readIds(packed: PackedTexts, table: Int32Array): Ids {
  return {
    ...readTexts(packed),
    indexOf: (id) => (table[findCell(packed, table, encode(id))] ?? 0) - 1,
  };
}

function sizeFor(count: number): number {
  let size = 4;
  while (size * 2 < count * 3) size *= 2;
  return size;
}

/** The cell of an id, or the free one in which it would stand. */
function findCell(ids: PackedTexts, table: Int32Array, id: Uint8Array): number {
  let cell = hash(id) & (table.length - 1);
  while (true) {
    const index = (table[cell] ?? 0) - 1;
    if (index < 0 || equals(ids, index, id)) return cell;
    cell = (cell + 1) & (table.length - 1);
  }
}

/** FNV-1a (Fowler, Noll and Vo), its bits mixed once more since the table uses the lowest alone. */
function hash(bytes: Uint8Array): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) value = Math.imul(value ^ (bytes[at] ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return value ^ (value >>> 13);
}

function equals(ids: PackedTexts, index: number, id: Uint8Array): boolean {
  const start = startOf(ids, index);
  if ((ids.ends[index] ?? 0) - start !== id.length) return false;
  for (let at = 0; at < id.length; at++) if (ids.bytes[start + at] !== id[at]) return false;
  return true;
}

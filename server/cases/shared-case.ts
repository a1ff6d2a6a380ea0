import {
  type CaseArrays,
  type CaseLists,
  gatherArrays,
  type PackedCase,
} from "../../model/graph/pack/arrays.ts";

/** Where each array of a case stands in its memory: the first byte, and how many there are. */
export type Sections = Readonly<Record<string, readonly [offset: number, length: number]>>;

/** A case in one piece of memory that all threads read, as it also stands on disk. */
export interface SharedCase {
  readonly lists: CaseLists;
  readonly sections: Sections;
  readonly memory: SharedArrayBuffer;
}

/** Every array begins where one of eight bytes could. */
const ALIGNMENT = 8;

/** Copies a case into shared memory. */
export function share({ lists, arrays }: PackedCase): SharedCase {
  const sections: Record<string, readonly [number, number]> = {};
  let size = 0;
  for (const [name, array] of Object.entries(arrays)) {
    sections[name] = [size, array.byteLength];
    size = Math.ceil((size + array.byteLength) / ALIGNMENT) * ALIGNMENT;
  }
  const memory = new SharedArrayBuffer(size);
  for (const [name, array] of Object.entries(arrays)) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    new Uint8Array(memory, sections[name]?.[0]).set(bytes);
  }
  return { lists, sections, memory };
}

/**
 * Reads a case in shared memory; nothing is copied.
 * @throws RangeError when an array is not there or reaches beyond the memory
 */
export function unshare({ lists, sections, memory }: SharedCase): PackedCase {
  const place = (name: keyof CaseArrays) => {
    const section = sections[name];
    if (section === undefined) throw new RangeError(`The case has no ${name}`);
    return section;
  };
  const arrays = gatherArrays({
    bytes(name) {
      const [offset, length] = place(name);
      return new Uint8Array(memory, offset, length);
    },
    shorts(name) {
      const [offset, length] = place(name);
      return new Uint16Array(memory, offset, length / Uint16Array.BYTES_PER_ELEMENT);
    },
    whole(name) {
      const [offset, length] = place(name);
      return new Int32Array(memory, offset, length / Int32Array.BYTES_PER_ELEMENT);
    },
  });
  return { lists, arrays };
}

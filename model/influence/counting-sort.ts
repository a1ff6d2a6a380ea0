/** Items grouped by key: those of key `k` are `order[first[k]]` up to, not including, `order[first[k + 1]]`. */
export interface Groups {
  readonly first: Int32Array;
  readonly order: Int32Array;
}

/**
 * Groups items by key with a counting sort that keeps the order of items of one key: linear in items and keys.
 * @param keys the key of item `i` at `i · stride`, from 0 to `keyCount` − 1
 */
export function groupBy(keys: Int32Array, keyCount: number, count = keys.length, stride = 1): Groups {
  const first = new Int32Array(keyCount + 1);
  for (let item = 0; item < count; item++) {
    const next = (keys[item * stride] ?? 0) + 1;
    first[next] = (first[next] ?? 0) + 1;
  }
  for (let key = 0; key < keyCount; key++) first[key + 1] = (first[key + 1] ?? 0) + (first[key] ?? 0);
  const place = first.slice();
  const order = new Int32Array(count);
  for (let item = 0; item < count; item++) {
    const key = keys[item * stride] ?? 0;
    const at = place[key] ?? 0;
    order[at] = item;
    place[key] = at + 1;
  }
  return { first, order };
}

/** So many streams can be written side by side before a processor's address cache runs over. */
const MOST_STREAMS = 256;

/**
 * Moves records so that those of neighbouring keys lie together, each by its first integer: a first, coarse pass that
 * makes the later sort read within small stretches of memory instead of all over it. It keeps the order of equal keys.
 */
export function bringNear(records: Int32Array, keyCount: number, count: number, stride: number): Int32Array {
  const shift = Math.max(0, Math.ceil(Math.log2(keyCount / MOST_STREAMS)));
  const place = new Int32Array((keyCount >> shift) + 2);
  for (let item = 0; item < count; item++) {
    const next = ((records[item * stride] ?? 0) >> shift) + 1;
    place[next] = (place[next] ?? 0) + stride;
  }
  for (let key = 1; key < place.length; key++) place[key] = (place[key] ?? 0) + (place[key - 1] ?? 0);
  const moved = new Int32Array(count * stride);
  for (let from = 0; from < count * stride; from += stride) {
    const key = (records[from] ?? 0) >> shift;
    const to = place[key] ?? 0;
    for (let field = 0; field < stride; field++) moved[to + field] = records[from + field] ?? 0;
    place[key] = to + stride;
  }
  return moved;
}

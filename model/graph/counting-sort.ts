/** Items grouped by key: those of key `k` are `order[first[k]]` up to, not including, `order[first[k + 1]]`. */
export interface Groups {
  readonly first: Int32Array;
  readonly order: Int32Array;
}

/**
 * Groups items by key with a counting sort that keeps the order of items of one key: linear in items and keys.
 * @param keys the key of each item, from 0 to `keyCount` − 1
 */
export function groupBy(keys: Int32Array, keyCount: number): Groups {
  const first = new Int32Array(keyCount + 1);
  for (let item = 0; item < keys.length; item++) {
    const next = (keys[item] ?? 0) + 1;
    first[next] = (first[next] ?? 0) + 1;
  }
  sumUp(first);
  const place = first.slice();
  const order = new Int32Array(keys.length);
  for (let item = 0; item < keys.length; item++) {
    const key = keys[item] ?? 0;
    const at = place[key] ?? 0;
    order[at] = item;
    place[key] = at + 1;
  }
  return { first, order };
}

/** How many of some whole numbers in order, the least first, are not above one. O(log n). */
export function countUpTo(sorted: Int32Array, most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Turns counts, each one place behind its key, into the place of each key's first item. */
export function sumUp(counts: Int32Array): void {
  for (let key = 1; key < counts.length; key++) counts[key] = (counts[key] ?? 0) + (counts[key - 1] ?? 0);
}

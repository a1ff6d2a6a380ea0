/** How many claims are read with their texts at once: a few megabytes. */
const AT_ONCE = 1_000;

/** Indexes in parts of as many as are read at once. */
export function* partsOf(indexes: ArrayLike<number>): Iterable<number[]> {
  for (let from = 0; from < indexes.length; from += AT_ONCE) {
    const length = Math.min(AT_ONCE, indexes.length - from);
    yield Array.from({ length }, (_, place) => indexes[from + place] ?? 0);
  }
}

/** Waited for between two pieces of long work, so that others have their turn. */
export type Pause = () => Promise<void>;

/** How many things are done between two pauses: some hundredths of a second. */
export const AT_ONCE = 2_000;

/** A long list in order, sorted in pieces that are then merged. */
export async function sortInTurns<T>(
  items: readonly T[],
  compare: (one: T, other: T) => number,
  pause: Pause,
): Promise<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await pause();
    runs.push(items.slice(from, from + AT_ONCE).sort(compare));
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let place = 0; place < runs.length; place += 2)
      merged.push(await merge(runs[place] ?? [], runs[place + 1] ?? [], compare, pause));
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (one: T, other: T) => number,
  pause: Pause,
): Promise<T[]> {
  const merged: T[] = [];
  let [l, r] = [0, 0];
  for (;;) {
    if (merged.length % AT_ONCE === 0) await pause();
    const [one, other] = [left[l], right[r]];
    if (one === undefined || other === undefined) break;
    const isLeft = compare(one, other) <= 0;
    merged.push(isLeft ? one : other);
    if (isLeft) l++;
    else r++;
  }
  return merged.concat(left.slice(l), right.slice(r));
}

const NUMBERS = 1_000_000;
const RUNS = 31;

/**
 * Milliseconds of a plain pass over a column of a million numbers, at its median: what a machine is worth at the moment,
 * and what the figures of one run are held against.
 */
export function plainPass(): number {
  const column = Int32Array.from({ length: NUMBERS }, (_, index) => (index * 7919) % 40_009);
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    let sum = 0;
    for (let index = 0; index < column.length; index++) sum += column[index] ?? 0;
    if (sum < 0) throw new RangeError("a sum of what is not negative");
    return performance.now() - began;
  });
  return times.sort((one, other) => one - other)[RUNS >> 1] ?? Number.NaN;
}

/** A time with how many plain passes that is. */
export function besidePass(milliseconds: number, pass: number): string {
  return `${milliseconds.toFixed(1)} ms, ${(milliseconds / pass).toFixed(0)} plain passes`;
}

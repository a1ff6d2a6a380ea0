/**
 * Runs synchronous work with a `Math.random` of our choosing, for libraries that take no seed; nothing else can run
 * meanwhile.
 */
export function withRandom<T>(random: () => number, work: () => T): T {
  const original = Math.random;
  Math.random = random;
  try {
    return work();
  } finally {
    Math.random = original;
  }
}

import { Random } from "../../model/influence/measures/random.ts";

/**
 * Chance for a test that strikes at random moments. It says its seed, and draws the same moments again when
 * ENTENTE_TEST_SEED names it.
 * @param what the name of the test, for the line that tells the seed
 */
export function drawChance(what: string): Random {
  const seed = Number(process.env.ENTENTE_TEST_SEED ?? Date.now() % 2 ** 31);
  console.log(`${what}: moments drawn with ENTENTE_TEST_SEED=${seed}`);
  return new Random(seed);
}

import type { ColumnarNetwork } from "../../model/graph/columns.ts";
import { type Influence, KINDS } from "../../model/graph/kinds.ts";
import { Random } from "../../model/influence/measures/random.ts";
import { parseDay } from "../../model/time/day.ts";

const ACTORS = 30_000;
const HUBS = 20;
/** The share of all relations that the twenty largest actors have. */
const HUBS_SHARE = 0.25;
/** Skew among the hubs that gives the twenty a quarter when the largest has three in a hundred, and among all others. */
const HUB_SKEW = 0.455;
const TAIL_SKEW = 0.6;

const FIRST = parseDay("1900-01-01");
const LAST = parseDay("2019-12-31");
const MEAN_DURATION = 3 * 365;

// One in ten types carries no influence, three in ten carry it both ways, as in the vocabulary of the worked case.
const DIRECTIONS: Influence[] = [
  ...Array<Influence>(9).fill("forward"),
  ...Array<Influence>(3).fill("backward"),
  ...Array<Influence>(6).fill("both"),
  ...Array<Influence>(2).fill("none"),
];

/**
 * A temporal network with the skew of real event data: relations that last three years on average, three in ten of
 * them with a start or an end that is known to the year only, among 30,000 actors or a tenth of the relations.
 */
export function generateNetwork(relationCount: number, seed: number): ColumnarNetwork {
  const random = new Random(seed);
  const actorCount = Math.min(ACTORS, Math.max(HUBS * 10, relationCount / 10));
  const draw = actorSampler(actorCount, random);
  const column = (read: () => number) => Int32Array.from({ length: relationCount }, read);
  const startMin = column(() => FIRST + random.below(LAST - FIRST));
  const startMax = startMin.map((start) => start + vagueness(random));
  const endMin = startMin.map(
    (start) => start + Math.round(-Math.log((1 + random.below(2 ** 31)) / 2 ** 31) * MEAN_DURATION),
  );
  const endMax = endMin.map((end, index) => Math.max(end + vagueness(random), startMax[index] ?? 0));
  return {
    entities: Array.from({ length: actorCount }, (_, index) => ({
      id: `actor/${index}`,
      kind: KINDS[index % KINDS.length] ?? "State",
    })),
    types: DIRECTIONS.map((influence, index) => ({
      type: `TYPE_${String.fromCharCode(65 + index)}`,
      influence,
    })),
    sourceSets: Array.from({ length: 200 }, (_, index) => [`source-${index}`]),
    columns: {
      ids: Array.from({ length: relationCount }, (_, index) => `relation/${index}`),
      from: column(draw),
      to: column(draw),
      startMin,
      startMax,
      endMin,
      endMax,
      type: Uint16Array.from({ length: relationCount }, () => random.below(DIRECTIONS.length)),
      certainty: Uint8Array.from({ length: relationCount }, () => random.below(3)),
      doubted: new Uint8Array(relationCount),
      carries: new Uint8Array(relationCount).fill(1),
      sourceSet: column(() => random.below(200)),
      occasion: new Int32Array(relationCount).fill(-1),
    },
  };
}

/** How many days a date is uncertain by: none for seven in ten, else up to a year. */
function vagueness(random: Random): number {
  return random.below(10) < 7 ? 0 : random.below(365);
}

/** Draws actors by weight, from a table of a million quantiles. */
function actorSampler(actorCount: number, random: Random): () => number {
  const hubs = weights(1, HUBS, HUB_SKEW, HUBS_SHARE);
  const others = weights(HUBS + 1, actorCount, TAIL_SKEW, 2 - HUBS_SHARE);
  const table = new Int32Array(2 ** 20);
  let place = 0;
  let sum = 0;
  [...hubs, ...others].forEach((weight, actor) => {
    sum += weight / 2;
    const until = Math.min(table.length, Math.round(sum * table.length));
    table.fill(actor, place, until);
    place = until;
  });
  return () => table[random.below(place)] ?? 0;
}

function weights(first: number, last: number, skew: number, share: number): number[] {
  const raw = Array.from({ length: last - first + 1 }, (_, index) => (first + index) ** -skew);
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => (weight / total) * share);
}

/** The shares of all relations that touch the largest actor, and that the twenty largest have of all ends. */
export function skewOf({ columns, entities }: ColumnarNetwork): { largest: number; twenty: number } {
  const degrees = new Float64Array(entities.length);
  for (const ends of [columns.from, columns.to]) {
    for (const entity of ends) degrees[entity] = (degrees[entity] ?? 0) + 1;
  }
  const sorted = degrees.toSorted().reverse();
  const relations = columns.from.length;
  return {
    largest: (sorted[0] ?? 0) / relations,
    twenty: sorted.subarray(0, HUBS).reduce((sum, degree) => sum + degree, 0) / relations,
  };
}

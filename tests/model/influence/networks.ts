import fc from "fast-check";
import type { GraphEntity, GraphType } from "../../../model/graph/columns.ts";
import { BASES, INFLUENCES, type Kind } from "../../../model/graph/kinds.ts";
import { buildTemporalGraph } from "../../../model/influence/graph/project.ts";
import type { InfluenceRelation } from "../../../model/influence/graph/temporal-graph.ts";
import type { InfluenceOptions } from "../../../model/influence/options.ts";
import type { Bounds } from "../../../model/time/bounds.ts";

/** The days that generated networks live in; the first and the last also stand for open and unknown sides. */
const FIRST = 0;
const LAST = 5;

/** A small network with everything that makes time difficult. */
export interface Network {
  entities: GraphEntity[];
  types: GraphType[];
  relations: InfluenceRelation[];
}

export const build = ({ entities, types, relations }: Network) =>
  buildTemporalGraph(entities, types, relations);

const TYPES = ["A", "B", "C"];
const SOURCES = ["one", "two", "three"];
const ENTITY_KINDS: Kind[] = ["State", "State", "Leader", "Event", "Agreement", "Transfer"];

const day = fc.integer({ min: FIRST, max: LAST });

function makeBounds(startMin: number, startMax: number, endMin: number, endMax: number): Bounds {
  return {
    startMin,
    startMax: Math.min(startMax, endMax),
    endMin: Math.max(endMin, startMin),
    endMax,
  };
}

/** Every form of date: a day, an occasion within some days, a stretch, one with uncertain ends, open and unknown sides. */
const bounds: fc.Arbitrary<Bounds> = fc.oneof(
  day.map((at) => makeBounds(at, at, at, at)),
  fc.tuple(day, fc.integer({ min: 1, max: 3 })).map(([first, more]) => {
    const last = Math.min(LAST, first + more);
    return makeBounds(first, last, first, last);
  }),
  fc.tuple(day, day).map((pair) => {
    const [first, last] = [Math.min(...pair), Math.max(...pair)];
    return makeBounds(first, last, first, last);
  }),
  fc.tuple(day, day).map((pair) => {
    const [first, last] = [Math.min(...pair), Math.max(...pair)];
    return makeBounds(first, first, last, last);
  }),
  fc.tuple(day, fc.nat(2), day, fc.nat(2)).map(([one, more, other, wide]) => {
    const [start, end] = [Math.min(one, other), Math.max(one, other)];
    return makeBounds(start, Math.min(LAST, start + more), end, Math.min(LAST, end + wide));
  }),
  day.map((start) => makeBounds(start, start, LAST, LAST)),
  day.map((end) => makeBounds(FIRST, FIRST, end, end)),
  day.map((start) => makeBounds(start, start, start, LAST)),
  day.map((end) => makeBounds(FIRST, end, end, end)),
  // Not tight: starts after every end, and ends before every start.
  fc.tuple(day, day).map(([one, other]) => {
    const [first, last] = [Math.min(one, other), Math.max(one, other)];
    return { startMin: first, startMax: LAST, endMin: FIRST, endMax: last };
  }),
);

/** The relation types' directions: mostly such as carry influence, so that there are paths to judge. */
const influences = fc.tuple(
  ...TYPES.map(() => fc.constantFrom(...INFLUENCES, "forward" as const, "forward" as const, "both" as const)),
);

/**
 * Networks of three to five entities. Half of the relations at an occasion are its roles and most of these share its
 * dates, the others have dates of their own; one relation in ten is a self-loop, one in ten carries no influence.
 */
export const networks: fc.Arbitrary<Network> = fc
  .noBias(
    fc.record({
      kinds: fc.array(fc.constantFrom(...ENTITY_KINDS), { minLength: 3, maxLength: 5 }),
      influences,
      meanings: fc.tuple(
        ...TYPES.map(() =>
          fc.record({
            basis: fc.constantFrom(undefined, ...BASES),
            polarity: fc.constantFrom("+", "-", "0"),
          }),
        ),
      ),
      occasions: fc.array(
        fc.record({ at: fc.nat(4), bounds, doubted: fc.nat(9).map((draw) => draw === 0) }),
        { minLength: 1, maxLength: 2 },
      ),
      draws: fc.array(
        fc.record({
          from: fc.nat(4),
          step: fc.integer({ min: 0, max: 9 }),
          type: fc.constantFrom(...TYPES),
          bounds,
          role: fc.boolean(),
          joinsLater: fc.nat(5).map((draw) => draw === 0),
          certainty: fc.constantFrom("stated", "inferred", "disputed"),
          sources: fc.uniqueArray(fc.constantFrom(...SOURCES), { minLength: 1, maxLength: 2 }),
          carries: fc.nat(9).map((draw) => draw > 0),
          doubted: fc.nat(9).map((draw) => draw === 0),
        }),
        { minLength: 6, maxLength: 10 },
      ),
    }),
  )
  .map(({ kinds, influences: directions, meanings, occasions, draws }): Network => {
    const count = kinds.length;
    const entities = kinds.map((kind, index): GraphEntity => ({ id: `e${index}`, kind }));
    const relations = draws.map((drawn, index): InfluenceRelation => {
      const { step, type, role, joinsLater, bounds: own, certainty, sources, carries, doubted } = drawn;
      const from = drawn.from % count;
      const to = step === 0 ? from : (from + 1 + (step % (count - 1))) % count;
      const occasion = role ? occasions.find(({ at }) => at === from || at === to) : undefined;
      return {
        id: `r${index}`,
        type,
        certainty,
        sources,
        carries,
        from: `e${from}`,
        to: `e${to}`,
        bounds: joinsLater ? own : (occasion?.bounds ?? own),
        doubted: joinsLater ? doubted : (occasion?.doubted ?? doubted),
        occasion: occasion && !joinsLater ? `e${occasion.at}` : undefined,
      };
    });
    const types = TYPES.map((type, index): GraphType => {
      const { basis, polarity } = meanings[index] ?? {};
      const meaning = { ...(basis && { basis }), ...(polarity && { polarity }) };
      // Relations of the last type are roles in where they lead, also with a date of their own.
      return { type, influence: directions[index] ?? "forward", role: type === "C", ...meaning };
    });
    return { entities, types, relations };
  });

/** Windows, delays, limits of hops, bars and removals, each absent as often as not. */
export const options: fc.Arbitrary<InfluenceOptions & { window: { start: number; end: number } }> = fc.record(
  {
    window: fc.oneof(
      fc.constant({ start: FIRST, end: LAST }),
      fc.tuple(day, day).map((pair) => ({ start: Math.min(...pair), end: Math.max(...pair) })),
    ),
    minDelay: fc.constantFrom(undefined, undefined, undefined, 1, 2),
    maxHops: fc.constantFrom(undefined, undefined, undefined, 2, 3),
    notThrough: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      undefined,
      { entities: ["e1"] },
      { kinds: ["Event" as const] },
      { kinds: ["Leader" as const], entities: ["e2"] },
    ),
    without: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      { sources: ["one"] },
      { sources: ["one", "two"] },
      { types: ["B"] },
      { statements: ["r0", "r3"] },
      { entities: ["e1"] },
    ),
    types: fc.constantFrom(undefined, undefined, undefined, undefined, ["A", "C"]),
    basis: fc.constantFrom(undefined, undefined, undefined, undefined, ...BASES),
    influence: fc.constantFrom(undefined, undefined, { A: "both" as const }, { B: "backward" as const }),
  },
);

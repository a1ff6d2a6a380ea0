import fc from "fast-check";
import type { InfluenceOptions, Reading } from "../../../model/influence/options.ts";
import { allWorlds, countWorlds, type Outcome, simplePaths, tryPath } from "./brute-force.ts";
import { type Network, networks, options } from "./networks.ts";

const MOST_WORLDS = 400;

/** Where generated questions start and lead to. */
export const FROM = "e0";
export const TO = "e2";

/** A network, a question, and what every path from the source does in every world. */
export interface Drawn {
  network: Network;
  question: InfluenceOptions & { window: { start: number; end: number } };
  worlds: ReturnType<typeof allWorlds>;
  outcomes: Outcome[];
  reading: Reading;
}

/** Checks a property of drawn cases, their questions changed as one likes. */
export function check(
  runs: number,
  property: (drawn: Drawn) => void,
  asked: fc.Arbitrary<Drawn["question"]> = options,
): void {
  const cases = fc
    .record({ network: networks, question: asked, reading: fc.constantFrom<Reading>("certain", "possible") })
    .map((drawn) => ({ ...drawn, paths: simplePaths(drawn.network, drawn.question, FROM) }))
    .filter(({ paths }) => countWorlds(paths.flatMap((path) => path.relations)) <= MOST_WORLDS);
  fc.assert(
    fc.property(cases, ({ paths, ...rest }) => {
      const worlds = allWorlds(paths.flatMap((path) => path.relations));
      const outcomes = paths.map((path) => tryPath(path, worlds, rest.question));
      property({ ...rest, worlds, outcomes });
    }),
    { numRuns: runs },
  );
}

export const endsAt = (outcomes: Outcome[], entity: string) =>
  outcomes.filter(({ path }) => path.entities.at(-1) === entity);

export const holdsIn = (reading: Reading) => (outcome: Outcome) =>
  reading === "certain" ? outcome.verdict === "certain" : outcome.verdict !== "none";

export const verdictOn = (outcomes: Outcome[]) =>
  (["certain", "possible"] as const).find((reading) => outcomes.some(holdsIn(reading))) ?? "none";

export const sequenceOf = (entities: readonly string[]) => entities.join(" ");

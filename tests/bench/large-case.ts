import { Random } from "../../model/influence/measures/random.ts";
import { entity, relation, smallCase, writeCase } from "../server/datasets/small-case.ts";

const ENTITIES = 2_000;
const RELATIONS = 10_000;
const FIRST_YEAR = 1900;
const YEARS = 100;
const LONGEST = 30;

/** Writes a generated case of 2,000 states and 10,000 relations over a hundred years; returns its folder. */
export function writeLargeCase(): Promise<string> {
  const random = new Random(1);
  const small = smallCase();
  // Squaring draws the first more often: some states have hundreds of relations, most have a few.
  const draw = () => Math.floor((random.below(1000) / 1000) ** 2 * ENTITIES);
  const states = Array.from({ length: ENTITIES }, (_, i) => entity(`state/${i}`, {}));
  const relations = Array.from({ length: RELATIONS }, (_, i) => {
    const from = draw();
    const to = (from + 1 + random.below(ENTITIES - 1)) % ENTITIES;
    const start = FIRST_YEAR + random.below(YEARS);
    const end = Math.min(start + random.below(LONGEST), FIRST_YEAR + YEARS);
    const when = `${start}/${end}`;
    return relation(`trade-${i}`, "TRADES_WITH", `state/${from}`, `state/${to}`, {
      when,
      sector: "economic",
    });
  });
  return writeCase({
    ...small,
    manifest: {
      ...small.manifest,
      id: "large",
      title: "A large case",
      poles: { left: ["state/0"], right: ["state/1"] },
    },
    entities: states,
    relations,
  });
}

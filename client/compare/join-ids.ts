import type { Comparison } from "../../model/graph/compare/comparison.ts";

type Change = Comparison["sectors"][number]["actors"][number]["changes"][number];

/** Sets off the dataset from an id that only the second of two datasets has. */
const MARK = "|";

/**
 * A comparison under one set of ids. Where it is of two datasets, an entity of the second that the first has too bears
 * the first's id; what only the second has is marked by its dataset, for the first may have another of the same id.
 */
export function joinIds(answer: Comparison): Comparison {
  if (answer.a.dataset === answer.b.dataset) return answer;
  const marked = (id: string) => answer.b.dataset + MARK + id;
  const entity = idInBoth(answer);
  const joined = (change: Change): Change => {
    const own = change.after.length === 0 ? (id: string) => id : entity;
    return {
      ...change,
      from: { ...change.from, id: own(change.from.id) },
      to: { ...change.to, id: own(change.to.id) },
      after: change.after.map(marked),
    };
  };
  return {
    ...answer,
    sectors: answer.sectors.map((sector) => ({
      ...sector,
      actors: sector.actors.map(({ actor, changes }) => {
        const own = changes.map(joined);
        return { actor: own[0]?.from ?? actor, changes: own };
      }),
    })),
    relations: {
      a: answer.relations.a,
      b: answer.relations.b.map((one) => ({
        ...one,
        id: marked(one.id),
        from: entity(one.from),
        to: entity(one.to),
      })),
    },
  };
}

/** Per entity of the second dataset that the first has too, the id that the first gives it. */
function sameIn({ same = [] }: Pick<Comparison, "same">): ReadonlyMap<string, string> {
  return new Map(same.map(({ a, b }) => [b, a]));
}

/** The id under which a list of both datasets has an entity of the second; its own where there is one dataset. */
export function idInBoth(compared: Pick<Comparison, "a" | "b" | "same"> | null): (id: string) => string {
  if (compared === null || compared.a.dataset === compared.b.dataset) return (id) => id;
  const same = sameIn(compared);
  return (id) => same.get(id) ?? compared.b.dataset + MARK + id;
}

/** The id within the second dataset; null for what stands in the first. */
export function idElsewhere(other: string | null, id: string): string | null {
  const mark = `${other}${MARK}`;
  return other !== null && id.startsWith(mark) ? id.slice(mark.length) : null;
}

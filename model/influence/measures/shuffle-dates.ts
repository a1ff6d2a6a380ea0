import type { TemporalGraph } from "../graph/temporal-graph.ts";
import type { DateTokens } from "./date-tokens.ts";
import type { Random } from "./random.ts";

/**
 * Exchanges the dates of tokens of one type at random, within the lifespans of the entities that they join: the
 * shuffling P(t) of timestamps within types of Gauvin et al. 2022 (SIAM Review 64(4)), made to respect lifespans. Where
 * lifespans bar some exchanges it walks from one allowed assignment to the next by random exchanges of two dates, a
 * symmetric chain whose stationary law is uniform.
 * @param dateOf per token the token whose dates it has; changed in place
 */
export function shuffleDates(
  graph: TemporalGraph,
  tokens: DateTokens,
  random: Random,
  dateOf: Int32Array,
): void {
  for (const members of tokens.classes) {
    if (isFree(graph, tokens, members)) deal(members, random, dateOf);
    else exchange(graph, tokens, members, random, dateOf);
  }
}

/** Whether every date of a class suits every member. */
function isFree(graph: TemporalGraph, tokens: DateTokens, members: Int32Array): boolean {
  const { relation, lifeStart, lifeEnd, notBefore } = tokens;
  const most = (read: (token: number) => number | undefined) =>
    members.reduce((value, token) => Math.max(value, read(token) ?? 0), Number.NEGATIVE_INFINITY);
  const least = (read: (token: number) => number | undefined) => -most((token) => -(read(token) ?? 0));
  const ofDate = (column: Int32Array) => (token: number) => column[graph.ownArc[relation[token] ?? 0] ?? 0];
  return (
    most((token) => lifeStart[token]) <= least(ofDate(graph.startMax)) &&
    most(ofDate(graph.endMin)) <= least((token) => lifeEnd[token]) &&
    most((token) => notBefore[token]) <= least(ofDate(graph.endMax))
  );
}

/** A uniform permutation by Fisher and Yates. */
function deal(members: Int32Array, random: Random, dateOf: Int32Array): void {
  for (let left = members.length; left > 1; left--) {
    swap(dateOf, members[random.below(left)] ?? 0, members[left - 1] ?? 0);
  }
}

/** Random exchanges of two dates, n ln n + n of them for n members: about twice what mixes a deck without bars. */
function exchange(
  graph: TemporalGraph,
  tokens: DateTokens,
  members: Int32Array,
  random: Random,
  dateOf: Int32Array,
): void {
  const steps = Math.ceil(members.length * (Math.log(members.length) + 1));
  for (let step = 0; step < steps; step++) {
    const one = members[random.below(members.length)] ?? 0;
    const other = members[random.below(members.length)] ?? 0;
    const fits =
      suits(graph, tokens, dateOf[other] ?? 0, one) && suits(graph, tokens, dateOf[one] ?? 0, other);
    if (fits) swap(dateOf, one, other);
  }
}

/** Whether a token can have the dates of another: some reading of them lies within the lives that it joins. */
function suits(graph: TemporalGraph, tokens: DateTokens, date: number, token: number): boolean {
  const arc = graph.ownArc[tokens.relation[date] ?? 0] ?? 0;
  const begins = (graph.startMax[arc] ?? 0) >= (tokens.lifeStart[token] ?? 0);
  const ends = (graph.endMin[arc] ?? 0) <= (tokens.lifeEnd[token] ?? 0);
  const follows = (graph.endMax[arc] ?? 0) >= (tokens.notBefore[token] ?? 0);
  return date === token || (begins && ends && follows);
}

function swap(values: Int32Array, one: number, other: number): void {
  const kept = values[one] ?? 0;
  values[one] = values[other] ?? 0;
  values[other] = kept;
}

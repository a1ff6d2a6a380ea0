import type { TemporalGraph } from "../graph/temporal-graph.ts";
import type { Search } from "./search.ts";

/** Where a search by hops begins. */
export interface HopStart {
  readonly state: number;
  readonly tick: number;
}

/** The states that a search from an entity begins in: back in time, the occasion's roles belong to where it begins. */
export function startsAt({ graph, origin, flip }: Search, entity: number): HopStart[] {
  const own = { state: entity, tick: origin };
  if (flip === 0) return [own];
  return [own, ...(tokenStates(graph).get(entity) ?? []).map((state) => ({ state, tick: origin }))];
}

/** An entity's own state and those of its tokens. */
export function statesOf({ centre, entities }: TemporalGraph, entity: number | undefined): number[] {
  if (entity === undefined) return [];
  const tokens = [...centre.keys()].filter((token) => centre[token] === entity);
  return [entity, ...tokens.map((token) => entities.length + token)];
}

/** The states of each occasion's tokens. */
export function tokenStates({ centre, entities }: TemporalGraph): Map<number, number[]> {
  const states = new Map<number, number[]>();
  centre.forEach((occasion, token) => {
    const state = entities.length + token;
    states.set(occasion, [...(states.get(occasion) ?? []), state]);
  });
  return states;
}

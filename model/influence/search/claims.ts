import { entityOf, relationOf } from "../graph/temporal-graph.ts";
import type { HopStart } from "./hop-starts.ts";
import { delayAt } from "./label-setting.ts";
import type { Search } from "./search.ts";

/** A state on the way along a fixed sequence of entities, with the arc that led there best. */
interface Step extends HopStart {
  readonly arc: number;
  readonly before: Step | undefined;
}

/** The relations chosen along a sequence of entities, and the tick at which they arrive. */
export interface Claims {
  readonly relations: readonly number[];
  readonly tick: number;
}

/** Says which relations may be chosen. */
export type Accepts = (relation: number) => boolean;

/**
 * Of the rival claims of each hop along a sequence of entities, those that arrive earliest; undefined when none can be
 * walked in order. For searches forwards. Label-setting within the sequence: O(sum of the entities' arcs).
 */
export function chooseClaims(
  search: Search,
  entities: readonly number[],
  accepts: Accepts,
): Claims | undefined {
  const last = walk(search, entities, accepts).find((step) => step.state === entities.at(-1));
  if (last === undefined) return undefined;
  const relations: number[] = [];
  for (let step: Step | undefined = last; step; step = step.before) {
    if (step.arc >= 0) relations.push(relationOf(search.graph, step.arc));
  }
  return { relations: relations.reverse(), tick: last.tick };
}

/** The best ticks in the last entity's states after walking a sequence of entities in order. */
export function statesAfter(search: Search, entities: readonly number[]): readonly HopStart[] {
  return walk(search, entities, () => true);
}

function walk(search: Search, entities: readonly number[], accepts: Accepts): Step[] {
  const source = entities[0] ?? -1;
  let steps: Step[] = [{ state: source, tick: search.origin, arc: -1, before: undefined }];
  for (const entity of entities.slice(1)) steps = stepTo(search, steps, entity, source, accepts);
  return steps;
}

function stepTo(
  search: Search,
  steps: readonly Step[],
  entity: number,
  source: number,
  accepts: Accepts,
): Step[] {
  const best = new Map<number, Step>();
  const offer = (step: Step) => {
    if (step.tick < (best.get(step.state)?.tick ?? search.limit + 1)) best.set(step.state, step);
  };
  for (const before of steps) {
    for (const arc of arcsOf(search, before.state)) {
      const state = search.next[arc] ?? -1;
      if (entityOf(search.graph, state) !== entity || !accepts(relationOf(search.graph, arc))) continue;
      const tick = cross(search, before, arc, source);
      if (tick !== undefined) offer({ state, tick, arc, before });
    }
  }
  for (const step of [...best.values()]) offer({ ...step, state: entity });
  return [...best.values()];
}

function cross(search: Search, { state, tick }: HopStart, arc: number, source: number): number | undefined {
  const ready = tick + delayAt(search.graph.entities.length, state, source, search.delay);
  return ready > (search.closing[arc] ?? 0) ? undefined : Math.max(ready, search.opening[arc] ?? 0);
}

/** The arcs that lead on from a state. */
export function* arcsOf({ first }: Search, state: number): Iterable<number> {
  for (let arc = first[state] ?? 0; arc < (first[state + 1] ?? 0); arc++) yield arc;
}

/** The relation from one entity to the next that can be crossed last; −1 where none leads there. */
export function latestClosing(search: Search, entity: number, next: number): number {
  let latest = { relation: -1, closes: Number.NEGATIVE_INFINITY };
  for (const arc of arcsOf(search, entity)) {
    const closes = search.closing[arc] ?? 0;
    const leadsOn = entityOf(search.graph, search.next[arc] ?? -1) === next;
    if (leadsOn && closes > latest.closes) latest = { relation: relationOf(search.graph, arc), closes };
  }
  return latest.relation;
}

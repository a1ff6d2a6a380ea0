import type { Interval } from "../../../model/time/bounds.ts";
import { readFrom } from "../../evidence/reading.ts";
import type { Case, DatedEntity, DatedRelation } from "../../store/case.ts";
import type { InForce, WindowSlice } from "../../store/slice.ts";
import { readStretch } from "../../timeline/lanes/stretches.ts";
import type { TimeScale } from "../../timeline/scale.ts";

/** More lanes than this nobody looks over. */
const MOST = 80;

/** A relation as a span in the lane of one of its ends (pixels). */
export interface LaneSpan {
  readonly relation: DatedRelation;
  readonly standing: InForce["standing"];
  /** How it reads from here: "cooperates with Chile". */
  readonly words: string;
  readonly x: number;
  readonly width: number;
  /** Where its words begin: with it, or so far to the left of it that they end within the lane. */
  readonly wordsX: number;
  /** The part of it that is certain; null where no day is. */
  readonly core: { readonly x: number; readonly width: number } | null;
  /** The line of the lane that it stands on, counted from 0. */
  readonly line: number;
}

/** All that an entity has within the window, so that no span lies over another. */
export interface Lane {
  readonly entity: DatedEntity;
  readonly spans: readonly LaneSpan[];
  readonly lines: number;
}

/** The lanes of a window, and how many entities have none for want of room. */
export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly left: number;
}

/**
 * One lane for each entity that is joined within the window, the best joined first: its relations as spans over the
 * days on which they may be in force.
 * @param measure how wide words are (pixels); a span takes as much room as its words
 */
export function shapeLanes(
  loaded: Case,
  { drawn, entities }: Pick<WindowSlice, "drawn" | "entities">,
  scale: TimeScale,
  measure: (words: string) => number,
): Lanes {
  const { lanes, left } = chooseLanes({ drawn, entities });
  return {
    left,
    lanes: lanes.map(({ entity, relations }) => {
      const spans = relations.map((inForce) => toSpan(loaded, entity.id, inForce, scale));
      return { entity, ...stackSpans(spans, scale, measure) };
    }),
  };
}

/** Who has a lane, with what stands in it, before it is known how wide that is; and how many have none. */
export function chooseLanes({ drawn, entities }: Pick<WindowSlice, "drawn" | "entities">) {
  const byEntity = new Map<string, InForce[]>();
  for (const inForce of drawn)
    for (const id of new Set([inForce.relation.from, inForce.relation.to])) {
      const own = byEntity.get(id);
      if (own) own.push(inForce);
      else byEntity.set(id, [inForce]);
    }
  const joined = entities
    .filter(({ id }) => byEntity.has(id))
    .toSorted((a, b) => sizeOf(byEntity, b.id) - sizeOf(byEntity, a.id) || (a.name < b.name ? -1 : 1));
  const lanes = joined.slice(0, MOST).map((entity) => ({ entity, relations: byEntity.get(entity.id) ?? [] }));
  return { lanes, left: joined.length - lanes.length };
}

function sizeOf(byEntity: ReadonlyMap<string, readonly InForce[]>, id: string): number {
  return byEntity.get(id)?.length ?? 0;
}

type Unstacked = Omit<LaneSpan, "line" | "wordsX">;

function toSpan(loaded: Case, id: string, { relation, standing }: InForce, scale: TimeScale): Unstacked {
  const { start, end, core } = readStretch(relation.dates.when, relation.bounds, scale.span);
  const { phrase, other } = readFrom(loaded, relation, id);
  const words = `${relation.denied ? "denied: " : ""}${phrase} ${other.name}`;
  return {
    relation,
    standing,
    words,
    ...extentOf({ start, end }, scale),
    core: core && extentOf(core, scale),
  };
}

/** Never thinner than can be seen. */
function extentOf({ start, end }: Interval, scale: TimeScale) {
  const x = scale.x(start);
  return { x, width: Math.max(scale.x(end + 1) - x, 3) };
}

/** Each span on the first line that is free where it and its words stand, the earliest first. */
function stackSpans(
  spans: readonly Unstacked[],
  scale: TimeScale,
  measure: (words: string) => number,
): Pick<Lane, "spans" | "lines"> {
  const free: number[] = [];
  const stacked = spans
    .toSorted((a, b) => a.x - b.x || b.width - a.width || (a.relation.id < b.relation.id ? -1 : 1))
    .map((span) => {
      const room = measure(span.words);
      const end = Math.min(span.x + Math.max(span.width, room), scale.width);
      const wordsX = Math.max(0, Math.min(span.x, scale.width - room));
      const found = free.findIndex((from) => from <= wordsX);
      const line = found < 0 ? free.length : found;
      free[line] = end + GAP;
      return { ...span, wordsX, line };
    });
  return { spans: stacked, lines: free.length };
}

/** Air between spans of one line (pixels). */
const GAP = 4;

import { type Bounds, tighten } from "./bounds.ts";

/** What is at an end of a relation: when it can have been there, and whether that is one occasion only. */
export interface Life {
  readonly bounds: Bounds;
  /** True for what happens, is agreed or is supplied: what it brings about may last, or begin, long after it. */
  readonly occasion: boolean;
}

/**
 * The bounds of a relation without what the possible lifespans of both of its ends rule out: it cannot begin before or
 * end after any of them can have been there, and cannot end before an occasion that it joins can have come. This is the
 * one place where lifespans narrow dates. Roles that share the date of their occasion keep it as it is, since they
 * share one draw of it.
 * @returns undefined where nothing is left
 */
export function narrowToLives(bounds: Bounds, lives: readonly Life[]): Bounds | undefined {
  const narrowed = tighten(lives.reduce(narrowToLife, bounds));
  const { startMin, startMax, endMin, endMax } = narrowed;
  return startMin <= startMax && endMin <= endMax ? narrowed : undefined;
}

function narrowToLife(bounds: Bounds, { bounds: life, occasion }: Life): Bounds {
  if (occasion) return { ...bounds, endMin: Math.max(bounds.endMin, life.startMin) };
  return {
    ...bounds,
    startMin: Math.max(bounds.startMin, life.startMin),
    endMax: Math.min(bounds.endMax, life.endMax),
  };
}

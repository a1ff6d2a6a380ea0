import { type Box, lies, overlap } from "../box.ts";
import type { Size } from "../frame.ts";
import { ANCHORS, type Anchor, boxAt, boxesFurther } from "./anchors.ts";

/** A name that asks for room beside its node. */
export interface Wanted extends Size {
  readonly id: string;
  readonly node: Box;
  /** The places close to the node where it may stand, the best first. */
  readonly anchors: readonly Anchor[];
  /** What must be named stands further away where it has no room close to its node. */
  readonly must: boolean;
}

/** The room that a name has got. */
export interface NameRoom {
  readonly box: Box;
  /** At which side of its node; null where it stands so far that a line has to lead there. */
  readonly anchor: Anchor | null;
}

/** Where names can stand, and what must be named and has no room at all. */
export interface Placed {
  readonly places: ReadonlyMap<string, NameRoom>;
  readonly unnamed: readonly string[];
}

/**
 * Where names can stand without lying over each other, over a node or over whatever else must be read. Those that
 * need not be named and have no room close to their node are left out.
 * @param wanted the weightiest first: a name gives way to those before it
 * @param taken what no name may hide: all nodes, numbers on lines, buttons
 * @param within the part of the picture that is seen: a name cut off by its edge could not be read
 */
export function placeNames(wanted: readonly Wanted[], taken: readonly Box[], within: Box): Placed {
  const blocked = [...taken];
  const isFree = (box: Box) => lies(box, within) && !blocked.some((other) => overlap(box, other));
  const places = new Map<string, NameRoom>();
  const unnamed: string[] = [];
  for (const name of wanted) {
    const place = findPlace(name, isFree);
    if (place !== null) {
      places.set(name.id, place);
      blocked.push(place.box);
    } else if (name.must) unnamed.push(name.id);
  }
  return { places, unnamed };
}

function findPlace(name: Wanted, isFree: (box: Box) => boolean): NameRoom | null {
  for (const anchor of name.anchors) {
    const box = boxAt(name.node, name, anchor);
    if (isFree(box)) return { box, anchor };
  }
  if (!name.must) return null;
  for (const box of boxesFurther(name.node, name)) if (isFree(box)) return { box, anchor: null };
  return null;
}

/** All places close to a node, the ones that are preferred first. */
export function anchorsFrom(...first: readonly Anchor[]): readonly Anchor[] {
  return [...first, ...ANCHORS.filter((anchor) => !first.includes(anchor))];
}

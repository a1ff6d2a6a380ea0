import { around, type Box } from "../box.ts";
import { NARROW, POLE_LABEL_SIZE } from "../margins.ts";
import type { Side } from "../places.ts";
import type { Anchor } from "./anchors.ts";
import { breakLines } from "./break-lines.ts";
import { type Face, type MeasureLine, measureName } from "./measure.ts";
import { anchorsFrom, type NameRoom, placeNames, type Wanted } from "./place-names.ts";

/** The size of names in pixels of the screen: they do not grow with the picture, as on a map. */
const NAME_SIZE = 12.5;

/** Air around a name (pixels). */
const AIR = 2;

/** At most so many names that need not stand are tried: more could not be read, and trying takes time. */
const MOST_OPTIONAL = 150;

/** A node as it stands on the screen. */
export interface NodeOnScreen {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly pole: Side | null;
  /** The claim of its name to be seen; among equals, the better connected. */
  readonly weight: number;
  readonly degree: number;
  /** An end of a path, the selection, its neighbours, a pole. */
  readonly must: boolean;
  readonly isDim: boolean;
}

/** What is written for a node, and where. */
export interface Name {
  readonly id: string;
  readonly lines: readonly string[];
  readonly box: Box;
  readonly size: number;
  readonly align: "left" | "centre" | "right";
  readonly face: Face;
  readonly isDim: boolean;
  /** From the node to the name, where it stands apart. */
  readonly leader: readonly [x1: number, y1: number, x2: number, y2: number] | null;
}

/** The names of a picture, and the nodes that must be named and cannot be. */
export interface Names {
  readonly names: readonly Name[];
  readonly unnamed: readonly string[];
  /** At which side of its node each name stands, for `before`. */
  readonly anchors: ReadonlyMap<string, Anchor>;
}

/**
 * What is written for the nodes that are seen, and where: a function of what stands on the screen alone, so that the
 * same view is the same picture however it was reached.
 * @param taken what no name may hide beside the nodes
 * @param before sides at which names stay while they can, so that they do not hop about in a picture that moves
 */
export function nameNodes(
  nodes: readonly NodeOnScreen[],
  { width, height }: { readonly width: number; readonly height: number },
  taken: readonly Box[],
  measure: MeasureLine,
  before: ReadonlyMap<string, Anchor> = new Map(),
): Names {
  const within = { left: 0, right: width, top: 0, bottom: height };
  const isSeen = ({ x, y }: NodeOnScreen) => x > 0 && x < width && y > 0 && y < height;
  const seen = nodes.filter(isSeen).sort(byWeight);
  const optional = new Set(seen.filter(({ must }) => !must).slice(0, MOST_OPTIONAL));
  const tried = seen.filter((node) => node.must || optional.has(node));
  const wanted = tried.map((node) => toWanted(node, width < NARROW, measure, before.get(node.id)));
  const blocked = [...nodes.map(({ x, y, radius }) => around(x, y, radius)), ...taken];
  const { places, unnamed } = placeNames(wanted, blocked, within);
  const names = tried.flatMap((node): Name[] => {
    const place = places.get(node.id);
    return place ? [write(node, place, width < NARROW)] : [];
  });
  const anchors = [...places].flatMap(([id, { anchor }]) => (anchor === null ? [] : [[id, anchor] as const]));
  return { names, unnamed, anchors: new Map(anchors) };
}

function byWeight(a: NodeOnScreen, b: NodeOnScreen): number {
  return (
    Number(b.must) - Number(a.must) || b.weight - a.weight || b.degree - a.degree || (a.id < b.id ? -1 : 1)
  );
}

function toWanted(node: NodeOnScreen, isNarrow: boolean, measure: MeasureLine, before?: Anchor): Wanted {
  const { width, height } = measureName(node.label, sizeOfName(node, isNarrow), faceOf(node), measure);
  // The names of poles stand outside of the picture's sides.
  const first = node.pole === null || isNarrow ? before : node.pole;
  return {
    id: node.id,
    node: around(node.x, node.y, node.radius),
    width: width + 2 * AIR,
    height: height + 2 * AIR,
    anchors: anchorsFrom(...(first === undefined ? [] : [first])),
    must: node.must,
  };
}

function sizeOfName({ pole }: NodeOnScreen, isNarrow: boolean): number {
  return pole !== null && !isNarrow ? POLE_LABEL_SIZE : NAME_SIZE;
}

function faceOf({ pole }: NodeOnScreen): Face {
  return pole === null ? "sans" : "serif";
}

function write(node: NodeOnScreen, { box, anchor }: NameRoom, isNarrow: boolean): Name {
  const align = box.left >= node.x ? "left" : box.right <= node.x ? "right" : "centre";
  return {
    id: node.id,
    lines: breakLines(node.label),
    box: { left: box.left + AIR, right: box.right - AIR, top: box.top + AIR, bottom: box.bottom - AIR },
    size: sizeOfName(node, isNarrow),
    face: faceOf(node),
    align,
    isDim: node.isDim,
    leader: anchor === null ? lead(node, box) : null,
  };
}

/** From the edge of a node to the nearest point of its name. */
function lead({ x, y, radius }: NodeOnScreen, box: Box): [number, number, number, number] {
  const toX = Math.min(Math.max(x, box.left), box.right);
  const toY = Math.min(Math.max(y, box.top), box.bottom);
  const distance = Math.hypot(toX - x, toY - y) || 1;
  return [x + ((toX - x) / distance) * radius, y + ((toY - y) / distance) * radius, toX, toY];
}

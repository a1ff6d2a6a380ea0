import type { ChangeKind } from "../../model/graph/compare/change-kind.ts";
import type { Kind, Sector } from "../../model/graph/kinds.ts";
import type { PairLine } from "../../model/graph/network.ts";
import type { Relation } from "../../model/graph/relation.ts";
import type { Interval } from "../../model/time/bounds.ts";
import { standingWithin } from "../../model/time/in-force.ts";
import type { SideName } from "../../model/time/knowledge.ts";
import { untoldSide } from "../evidence/certainty.ts";
import { formatCount } from "../format/number.ts";
import type { Case, DatedEntity } from "../store/case.ts";
import { pairId } from "../store/pair-id.ts";
import type { InForce, WindowSlice } from "../store/slice.ts";
import { CAVEATS, type Caveat, CHANGE_MARKS } from "../style/shapes.ts";
import { bendRelations, bendsOf } from "./bends.ts";
import { hash } from "./hash.ts";
import { type Places, poleOf, type Side } from "./places.ts";
import { sectorOfMost } from "./sector-of-most.ts";

/** An entity as it is drawn; all but its presence stays the same at every time. */
export interface NodeElement {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  /** At which side of the picture it is held. */
  readonly pole: Side | null;
  readonly x: number;
  readonly y: number;
  /** Whether its own time lies outside the window: it is drawn for what joins it, not as if it were in force. */
  readonly isOutside: boolean;
  /** How many relations the whole case has for it, in a large case by magnitude: its size, and the claim of its label to be seen. */
  readonly degree: number;
  /** The sector that it is coloured by; null where its kind is. */
  readonly sector: Sector | null;
}

/** A relation as it is drawn, or all relations of a pair as one line. */
export interface EdgeElement {
  readonly id: string;
  /** How many relations the line stands for. */
  readonly count: number;
  /** Whether some of them run the other way. */
  readonly mutual: boolean;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly sector: Sector;
  readonly standing: InForce["standing"];
  /** The side of its date that nobody tells, where that is why it is only possibly in force. */
  readonly untold: SideName | null;
  readonly caveat: Caveat | null;
  /** What became of it between two windows that are compared: its colour then, and with a caveat the mark over its middle. */
  readonly change: ChangeKind | null;
  readonly mark: string;
  readonly bend: number;
  /** How high it lies among lines of its rank, in [0, 1): by its id, so that it does not matter which was drawn first. */
  readonly height: number;
}

/** The elements of one picture, by id. */
export interface Elements {
  readonly nodes: ReadonlyMap<string, NodeElement>;
  readonly edges: ReadonlyMap<string, EdgeElement>;
}

/** From a slice of a case to the elements of the picture. */
export type ToElements = (slice: WindowSlice) => Elements;

/**
 * Prepares the drawing of a case.
 * @param placesOf where the entities of a slice stand
 */
export function createElements(loaded: Case, placesOf: (slice: WindowSlice) => Places): ToElements {
  const bends = loaded.isWhole ? bendsOf(loaded) : null;
  return (slice) => {
    const places = placesOf(slice);
    const bent = bends ?? bendRelations(slice.drawn.map(({ relation }) => relation));
    const edges = [
      ...slice.drawn.map((inForce) => toEdge(loaded, inForce, bent)),
      ...slice.pairs.map(toPairEdge),
    ];
    return {
      nodes: new Map(
        drawnEntities(loaded, slice).map((entity) => [
          entity.id,
          toNode(loaded, entity, places, slice.window),
        ]),
      ),
      edges: new Map(edges.map((edge) => [edge.id, edge])),
    };
  };
}

/**
 * The ends of what is drawn, and the poles: one that stands alone is part of what the picture says. Of a large case
 * also what a reader has opened, though nothing in the window joins it.
 */
function drawnEntities(loaded: Case, { drawn, entities }: WindowSlice): readonly DatedEntity[] {
  if (!loaded.isWhole) return entities;
  const ids = new Set(drawn.flatMap(({ relation }) => [relation.from, relation.to]));
  return entities.filter(({ id }) => ids.has(id) || loaded.poles.has(id));
}

function toNode(
  loaded: Case,
  { id, name, kind, bounds }: DatedEntity,
  places: Places,
  window: Interval,
): NodeElement {
  const isOutside = bounds !== null && standingWithin(bounds, window) === "none";
  const { x, y } = places.get(id) ?? { x: 0, y: 0 };
  const degree = loaded.isWhole ? loaded.degreeOf(id) : magnitudeOf(loaded.degreeOf(id));
  return { id, label: name, kind, pole: poleOf(loaded.dataset, id), x, y, isOutside, degree, sector: null };
}

/** In a large case one entity has ten thousand times as many relations as another: drawn to one scale most were dots. */
export function magnitudeOf(degree: number): number {
  return Math.max(0, Math.log10(1 + degree) - 0.5) ** 2;
}

function toEdge(
  loaded: Case,
  { relation, standing, change }: InForce,
  bends: ReadonlyMap<string, number>,
): EdgeElement {
  const caveat = caveatOf(relation);
  return {
    id: relation.id,
    count: 1,
    mutual: false,
    source: relation.from,
    target: relation.to,
    label: loaded.types.get(relation.type)?.name ?? relation.type,
    sector: relation.sector,
    standing,
    untold: change === undefined ? untoldSide(relation.dates.when, standing) : null,
    caveat,
    change: change ?? null,
    mark: `${change === undefined ? "" : CHANGE_MARKS[change]}${caveat === null ? "" : CAVEATS[caveat]}`,
    bend: bends.get(relation.id) ?? 0,
    height: heightOf(relation.id),
  };
}

/** A line for all relations of a pair: in the colour of most of them, solid where some of them are certain. */
function toPairEdge({ ends, count, certain, forward, sectors, denied, recommended }: PairLine): EdgeElement {
  const [one, other] = ends;
  const [source, target] = 2 * forward >= count ? [one, other] : [other, one];
  const id = pairId(ends);
  return {
    id,
    count,
    mutual: forward > 0 && forward < count,
    source,
    target,
    label: formatCount(count, "relation"),
    sector: sectorOfMost((sector) => sectors[sector] ?? 0),
    standing: certain > 0 ? "certain" : "possible",
    untold: null,
    caveat: denied === count ? "denied" : denied + recommended === count ? "recommended" : null,
    change: null,
    mark: "",
    bend: 0,
    height: heightOf(id),
  };
}

function heightOf(id: string): number {
  return hash(id) / 2 ** 32;
}

/** Why a relation is no plain fact: the source denies it, or only recommends it. */
function caveatOf({ denied, voice }: Pick<Relation, "denied" | "voice">): Caveat | null {
  if (denied) return "denied";
  return voice === "recommends" ? "recommended" : null;
}

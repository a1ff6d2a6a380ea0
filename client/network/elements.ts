import type { Dataset } from "../../model/graph/dataset.ts";
import type { Kind, Sector } from "../../model/graph/kinds.ts";
import type { Relation } from "../../model/graph/relation.ts";
import type { SideName } from "../../model/time/knowledge.ts";
import { untoldSide } from "../evidence/certainty.ts";
import type { Case, DatedEntity } from "../store/case.ts";
import type { InForce, WindowSlice } from "../store/slice.ts";
import type { Caveat } from "../style/shapes.ts";
import { bendRelations } from "./bends.ts";
import type { Stretch } from "./frame.ts";

/** The sides of the picture at which poles are held. */
type Side = keyof Dataset["poles"];

/** How far the poles of one side stand apart, in units of the layout: those that meet within a window must both be seen. */
const STACK = 72;

/** An entity as it is drawn; all but its presence stays the same at every time. */
export interface NodeElement {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  /** At which side of the picture it is held. */
  readonly pole: Side | null;
  readonly x: number;
  readonly y: number;
  /** How many relations the whole case has for it: its size, and the claim of its label to be seen. */
  readonly degree: number;
}

/** A relation as it is drawn. */
export interface EdgeElement {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly sector: Sector;
  readonly standing: InForce["standing"];
  /** The side of its date that nobody tells, where that is why it is only possibly in force. */
  readonly untold: SideName | null;
  readonly caveat: Caveat | null;
  readonly bend: number;
}

/** The elements of one picture, by id. */
export interface Elements {
  readonly nodes: ReadonlyMap<string, NodeElement>;
  readonly edges: ReadonlyMap<string, EdgeElement>;
}

/**
 * Prepares the drawing of a case: a function from a slice of it to the elements of the picture.
 * @param stretch how much wider and higher than its layout the picture is drawn, to fill the room that there is
 */
export function createElements(of: Case, stretch: Stretch): (slice: WindowSlice) => Elements {
  const bends = bendRelations(of.relations);
  const nodes = new Map([...of.entities.values()].map((entity) => [entity.id, toNode(of, entity, stretch)]));
  return (slice) => ({
    nodes: pick(nodes, drawnIds(of, slice)),
    edges: new Map(slice.drawn.map((inForce) => [inForce.relation.id, toEdge(of, inForce, bends)])),
  });
}

/** The ends of what is drawn, and the poles: one that stands alone is part of what the picture says. */
function drawnIds(of: Case, { drawn, entities }: WindowSlice): ReadonlySet<string> {
  const poles = entities.map(({ id }) => id).filter((id) => of.poles.has(id));
  return new Set([...poles, ...drawn.flatMap(({ relation }) => [relation.from, relation.to])]);
}

function toNode(of: Case, { id, name, kind }: DatedEntity, stretch: Stretch): NodeElement {
  const { x, y } = placeOf(of.dataset, id, stretch);
  const degree = of.relationsOf.get(id)?.length ?? 0;
  return { id, label: name, kind, pole: poleOf(of.dataset, id), x, y, degree };
}

function toEdge(of: Case, { relation, standing }: InForce, bends: ReadonlyMap<string, number>): EdgeElement {
  return {
    id: relation.id,
    source: relation.from,
    target: relation.to,
    label: of.types.get(relation.type)?.name ?? relation.type,
    sector: relation.sector,
    standing,
    untold: untoldSide(relation.dates.when, standing),
    caveat: caveatOf(relation),
    bend: bends.get(relation.id) ?? 0,
  };
}

function poleOf({ poles }: Pick<Dataset, "poles">, id: string): Side | null {
  if (poles.left.includes(id)) return "left";
  return poles.right.includes(id) ? "right" : null;
}

/** Where an entity stands at all times; the poles of one side share a place and stand there one below the other. */
function placeOf({ layout, poles }: Dataset, id: string, stretch: Stretch): { x: number; y: number } {
  const [flatX, flatY] = (Object.hasOwn(layout, id) && layout[id]) || [0, 0];
  const x = flatX * stretch.x;
  const y = flatY * stretch.y;
  const side = poleOf({ poles }, id);
  if (side === null) return { x, y };
  return { x, y: y + (poles[side].indexOf(id) - (poles[side].length - 1) / 2) * STACK };
}

/** Why a relation is no plain fact: the source denies it, or only recommends it. */
function caveatOf({ denied, voice }: Pick<Relation, "denied" | "voice">): Caveat | null {
  if (denied) return "denied";
  return voice === "recommends" ? "recommended" : null;
}

function pick<T>(from: ReadonlyMap<string, T>, ids: Iterable<string>): Map<string, T> {
  const picked = new Map<string, T>();
  for (const id of ids) {
    const item = from.get(id);
    if (item !== undefined) picked.set(id, item);
  }
  return picked;
}

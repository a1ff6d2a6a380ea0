import type { Kind, Sector } from "../../model/graph/kinds.ts";
import type { Relation } from "../../model/graph/relation.ts";
import type { SideName } from "../../model/time/knowledge.ts";
import { untoldSide } from "../evidence/certainty.ts";
import type { Case, DatedEntity } from "../store/case.ts";
import type { InForce, WindowSlice } from "../store/slice.ts";
import type { Caveat } from "../style/shapes.ts";
import { bendsOf } from "./bends.ts";
import { type Places, poleOf, type Side } from "./places.ts";

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

/** From a slice of a case to the elements of the picture. */
export type ToElements = (slice: WindowSlice) => Elements;

/** Prepares the drawing of a case whose entities stand at some places. */
export function createElements(of: Case, places: Places): ToElements {
  const bends = bendsOf(of);
  const nodes = new Map([...of.entities.values()].map((entity) => [entity.id, toNode(of, entity, places)]));
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

function toNode(of: Case, { id, name, kind }: DatedEntity, places: Places): NodeElement {
  const { x, y } = places.get(id) ?? { x: 0, y: 0 };
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

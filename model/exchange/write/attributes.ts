import type { Entity } from "../../graph/entity.ts";
import type { Measure } from "../../graph/measure.ts";
import type { Relation } from "../../graph/relation.ts";

export type Scalar = string | number | boolean;

/** Something that is told of an entity or a relation, by one name and one type in every format. */
export interface Attribute<T> {
  readonly name: string;
  readonly type: "string" | "integer" | "boolean";
  /** Undefined where there is nothing to tell. */
  readonly read: (thing: T) => Scalar | undefined;
}

/** What lists are joined by; it stands in no id, and in no locator that a source is known to use. */
export const SEPARATOR = "; ";

const BOUNDS = ["startMin", "startMax", "endMin", "endMax"] as const;

/** What is told of an entity beside its id and name. */
export const ENTITY_ATTRIBUTES: readonly Attribute<Entity>[] = [
  text("kind", ({ kind }) => kind),
  text("summary", ({ summary }) => summary),
  text("names", ({ names }) =>
    joined(Object.entries(names).map(([language, name]) => `${language}:${name}`)),
  ),
  text("when", ({ dates }) => dates?.when),
  ...BOUNDS.map((bound) => text<Entity>(bound, ({ dates }) => dates?.[bound])),
  flag("doubted", ({ doubted }) => doubted === true),
  text("status", ({ status }) => status),
  { name: "intensity", type: "integer", read: ({ intensity }) => intensity },
  text("measures", ({ measures }) => joined(measures.map(writeMeasure))),
  text("sources", ({ sources }) => joined(sources)),
  text("identifiers", ({ identifiers }) => joined(identifiers)),
];

/** What is told of a relation beside its id, type and ends. */
export const RELATION_ATTRIBUTES: readonly Attribute<Relation>[] = [
  text("when", ({ dates }) => dates.when),
  ...BOUNDS.map((bound) => text<Relation>(bound, ({ dates }) => dates[bound])),
  flag("doubted", ({ doubted }) => doubted === true),
  text("certainty", ({ certainty }) => certainty),
  text("voice", ({ voice }) => voice),
  text("accordingTo", ({ accordingTo }) => accordingTo),
  flag("denied", ({ denied }) => denied),
  text("sector", ({ sector }) => sector),
  text("statement", ({ statement }) => statement),
  text("measures", ({ measures }) => joined(measures.map(writeMeasure))),
  text("sources", ({ sources }) => joined(sources)),
  text("disputes", ({ disputes = [] }) => joined(disputes)),
  text("disputesOn", ({ disputesOn }) => disputesOn),
  text("occasion", ({ occasion }) => occasion),
];

function text<T>(name: string, readText: (thing: T) => string | undefined): Attribute<T> {
  return { name, type: "string", read: (thing) => readText(thing) || undefined };
}

function flag<T>(name: string, read: (thing: T) => boolean): Attribute<T> {
  return { name, type: "boolean", read };
}

/** A figure with how it is meant: `amountUsd=230000000 (min)`. */
function writeMeasure({ name, value, bound }: Measure): string {
  return bound === "exact" ? `${name}=${value}` : `${name}=${value} (${bound})`;
}

function joined(parts: readonly string[]): string {
  return parts.join(SEPARATOR);
}

import type { Kind } from "../graph/kinds.ts";
import type { Prepared } from "./search.ts";
import { endsOf, type GraphEntity, isCarrier, type TemporalGraph } from "./temporal-graph.ts";

/** The dates of a graph as things that can be exchanged: one for each relation of its own dates, one for each occasion. */
export interface DateTokens {
  /** Per relation its token; −1 where it carries no influence or is left out. */
  readonly ofRelation: Int32Array;
  /** Per token a relation that has its dates. */
  readonly relation: Int32Array;
  /** Per token the days that all entities it joins can have been there for. */
  readonly lifeStart: Float64Array;
  readonly lifeEnd: Float64Array;
  /** Per token the first day of the occasions that it joins without being their role: it must not end before. */
  readonly notBefore: Float64Array;
  /** Tokens of one type: of one relation type, or occasions whose roles are of the same types. */
  readonly classes: readonly Int32Array[];
  /** Per token its class. */
  readonly classOf: Int32Array;
}

/** Kinds whose date is an occasion: what they bring about may last, or begin, long after it. */
const OCCASIONS: readonly Kind[] = ["Agreement", "Event", "Transfer"];

/** The date tokens of a question. An occasion's own date moves with it, so its lifespan does not hold its token. */
export function dateTokens({ graph, masked }: Prepared): DateTokens {
  const ofRelation = new Int32Array(graph.relationCount).fill(-1);
  const ofOccasion = new Map<number, number>();
  const relations: number[][] = [];
  for (let relation = 0; relation < ofRelation.length; relation++) {
    if (masked?.[relation] === 1 || !isCarrier(graph, relation)) continue;
    const shared = graph.token[relation] ?? -1;
    const token = ofOccasion.get(shared) ?? relations.push([]) - 1;
    if (shared >= 0) ofOccasion.set(shared, token);
    relations[token]?.push(relation);
    ofRelation[relation] = token;
  }
  const lives = relations.map((members) => sharedLife(graph, members));
  return {
    ofRelation,
    relation: Int32Array.from(relations, ([relation = 0]) => relation),
    lifeStart: Float64Array.from(lives, ({ start }) => start),
    lifeEnd: Float64Array.from(lives, ({ end }) => end),
    notBefore: Float64Array.from(lives, ({ notBefore }) => notBefore),
    ...classify(relations.map((members) => typeKey(graph, members))),
  };
}

interface Life {
  start: number;
  end: number;
  notBefore: number;
}

function sharedLife(graph: TemporalGraph, relations: readonly number[]): Life {
  const life = {
    start: Number.NEGATIVE_INFINITY,
    end: Number.POSITIVE_INFINITY,
    notBefore: Number.NEGATIVE_INFINITY,
  };
  for (const relation of relations) {
    const { from, to } = endsOf(graph, relation);
    const occasion = graph.centre[graph.token[relation] ?? -1];
    for (const entity of [from, to]) {
      if (entity !== occasion) narrow(life, graph.entities[entity]);
    }
  }
  return life;
}

function narrow(life: Life, entity: GraphEntity | undefined): void {
  if (entity?.lifespan === undefined) return;
  if (OCCASIONS.includes(entity.kind)) {
    life.notBefore = Math.max(life.notBefore, entity.lifespan.startMin);
    return;
  }
  life.start = Math.max(life.start, entity.lifespan.startMin);
  life.end = Math.min(life.end, entity.lifespan.endMax);
}

function typeKey(graph: TemporalGraph, relations: readonly number[]): string {
  const types = new Set(relations.map((relation) => graph.relationType[relation] ?? 0));
  const occasion = (graph.token[relations[0] ?? 0] ?? -1) >= 0;
  return `${occasion ? "occasion" : "relation"} ${[...types].sort().join()}`;
}

function classify(keys: readonly string[]): { classes: Int32Array[]; classOf: Int32Array } {
  const members = new Map<string, number[]>();
  keys.forEach((key, token) => {
    const list = members.get(key);
    if (list === undefined) members.set(key, [token]);
    else list.push(token);
  });
  const classes = Array.from(members.values(), (tokens) => Int32Array.from(tokens));
  const classOf = new Int32Array(keys.length);
  classes.forEach((tokens, index) => {
    for (const token of tokens) classOf[token] = index;
  });
  return { classes, classOf };
}

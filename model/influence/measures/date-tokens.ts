import type { GraphEntity } from "../../graph/columns.ts";
import { OCCASION_KINDS } from "../../graph/kinds.ts";
import { boundsOf, endsOf, isCarrier, type TemporalGraph } from "../graph/temporal-graph.ts";
import type { Prepared } from "../search/search.ts";

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

/**
 * The date tokens of a question. An occasion's own date moves with it, so its lifespan does not hold its token. O(n) for
 * n relations.
 */
export function dateTokens(prepared: Prepared, exchange: "lifespans" | "periods" = "lifespans"): DateTokens {
  const { graph } = prepared;
  const numbered = numberTokens(prepared);
  const keys = keysOf(graph, numbered);
  const within = exchange === "periods" ? periodsOf(graph, numbered) : undefined;
  const classes = classify(numbered, within ? keys.map((key, token) => `${key} ${within[token]}`) : keys);
  return { ...numbered, ...livesOf(graph, numbered), ...classes };
}

/** Per token the first period of the case that it can begin in and whose days hold the middle of its start; −1 for none. */
function periodsOf(graph: TemporalGraph, { relation }: Numbered): number[] {
  const periods = graph.entities
    .filter(({ kind }) => kind === "Period")
    .flatMap(({ lifespan }) => lifespan ?? [])
    .toSorted((one, other) => one.startMin - other.startMin);
  return Array.from(relation, (first) => {
    const { startMin, startMax } = boundsOf(graph, first);
    const middle = (startMin + startMax) / 2;
    return periods.findIndex((period) => period.startMin <= middle && middle <= period.endMax);
  });
}

type Numbered = Pick<DateTokens, "ofRelation" | "relation">;

function numberTokens({ graph, masked }: Prepared): Numbered {
  const ofRelation = new Int32Array(graph.relationCount).fill(-1);
  const ofOccasion = new Map<number, number>();
  const first: number[] = [];
  for (let relation = 0; relation < ofRelation.length; relation++) {
    if (masked?.[relation] === 1 || !isCarrier(graph, relation)) continue;
    const shared = graph.token[relation] ?? -1;
    const token = ofOccasion.get(shared) ?? first.push(relation) - 1;
    if (shared >= 0) ofOccasion.set(shared, token);
    ofRelation[relation] = token;
  }
  return { ofRelation, relation: Int32Array.from(first) };
}

type Lives = Pick<DateTokens, "lifeStart" | "lifeEnd" | "notBefore">;

function livesOf(graph: TemporalGraph, { ofRelation, relation: first }: Numbered): Lives {
  const lives = {
    lifeStart: new Float64Array(first.length).fill(Number.NEGATIVE_INFINITY),
    lifeEnd: new Float64Array(first.length).fill(Number.POSITIVE_INFINITY),
    notBefore: new Float64Array(first.length).fill(Number.NEGATIVE_INFINITY),
  };
  for (let relation = 0; relation < ofRelation.length; relation++) {
    const token = ofRelation[relation] ?? -1;
    if (token < 0) continue;
    const { from, to } = endsOf(graph, relation);
    const occasion = graph.centre[graph.token[relation] ?? -1];
    if (from !== occasion) narrow(lives, token, graph.entities[from]);
    if (to !== occasion) narrow(lives, token, graph.entities[to]);
  }
  return lives;
}

function narrow(
  { lifeStart, lifeEnd, notBefore }: Lives,
  token: number,
  entity: GraphEntity | undefined,
): void {
  if (entity?.lifespan === undefined) return;
  const { startMin, endMax } = entity.lifespan;
  if (OCCASION_KINDS.includes(entity.kind)) {
    notBefore[token] = Math.max(notBefore[token] ?? startMin, startMin);
    return;
  }
  lifeStart[token] = Math.max(lifeStart[token] ?? startMin, startMin);
  lifeEnd[token] = Math.min(lifeEnd[token] ?? endMax, endMax);
}

/** A relation type, or the types of an occasion's roles. */
type ClassKey = number | string;

function keysOf(graph: TemporalGraph, { ofRelation, relation: first }: Numbered): ClassKey[] {
  const typeOf = (relation: number) => graph.relationType[relation] ?? 0;
  const roles = new Map<number, Set<number>>();
  for (let relation = 0; relation < ofRelation.length; relation++) {
    const token = ofRelation[relation] ?? -1;
    if (token < 0 || (graph.token[relation] ?? -1) < 0) continue;
    const types = roles.get(token);
    if (types === undefined) roles.set(token, new Set([typeOf(relation)]));
    else types.add(typeOf(relation));
  }
  return Array.from(first, (relation, token) => {
    const types = roles.get(token);
    return types === undefined ? typeOf(relation) : [...types].sort().join();
  });
}

function classify(numbered: Numbered, keys: readonly ClassKey[]): Pick<DateTokens, "classes" | "classOf"> {
  const members = new Map<ClassKey, number[]>();
  keys.forEach((key, token) => {
    const list = members.get(key);
    if (list === undefined) members.set(key, [token]);
    else list.push(token);
  });
  const classes = Array.from(members.values(), (tokens) => Int32Array.from(tokens));
  const classOf = new Int32Array(numbered.relation.length);
  classes.forEach((tokens, index) => {
    for (const token of tokens) classOf[token] = index;
  });
  return { classes, classOf };
}

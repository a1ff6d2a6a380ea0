import { BASES } from "../../../model/graph/kinds.ts";
import type { InfluenceRelation } from "../../../model/influence/graph/temporal-graph.ts";
import type { InfluenceOptions } from "../../../model/influence/options.ts";
import type { Network } from "./networks.ts";

/** A path as the definition has it: simple in entities, one relation a hop. */
export interface ReferencePath {
  entities: string[];
  relations: InfluenceRelation[];
  /** Per hop whether it leads into an agreement or a transfer as a role in it, which closes at its start. */
  takenIn: boolean[];
}

/** One draw of every uncertain date, by token. */
export type World = Map<string, { start: number; end: number }>;

export type Question = InfluenceOptions & { window: { start: number; end: number } };

/** Roles of one occasion share a token; every other relation is its own. */
export function tokenOf({ id, occasion }: InfluenceRelation): string {
  return occasion === undefined ? id : `at ${occasion}`;
}

/** Whether a relation leads to an entity as a role in it, and that is concluded at its start. */
function isTakenIn({ types, entities }: Network, relation: InfluenceRelation, to: string): boolean {
  const isRole = types.some(({ type, role }) => type === relation.type && role === true);
  const at = relation.occasion ?? (isRole ? relation.to : undefined);
  const kind = entities.find(({ id }) => id === at)?.kind;
  return at === to && (kind === "Agreement" || kind === "Transfer");
}

/** The relations that a question leaves in, each with the direction in which it carries influence. */
function directed({ types, relations }: Network, question: InfluenceOptions) {
  const { without = {}, influence = {}, types: inUse, basis: weakest = "succession" } = question;
  const { sources = [], types: barredTypes = [], entities = [], statements = [] } = without;
  const basisOf = (name: string) => types.find(({ type }) => type === name)?.basis ?? "contact";
  return relations
    .filter(({ carries, id }) => carries && !statements.includes(id))
    .filter(({ type }) => BASES.indexOf(basisOf(type)) <= BASES.indexOf(weakest))
    .filter((relation) => !relation.sources.every((source) => sources.includes(source)))
    .filter((relation) => !barredTypes.includes(relation.type) && inUse?.includes(relation.type) !== false)
    .filter((relation) => !entities.includes(relation.from) && !entities.includes(relation.to))
    .map((relation) => {
      const declared = types.find(({ type }) => type === relation.type)?.influence ?? "none";
      return { relation, direction: influence[relation.type] ?? declared };
    });
}

/** The relations that carry influence from one entity to another under a question. */
export function carriersOf(network: Network, question: InfluenceOptions): InfluenceRelation[] {
  return directed(network, question)
    .filter(({ relation, direction }) => direction !== "none" && relation.from !== relation.to)
    .map(({ relation }) => relation);
}

function arcsOf(network: Network, question: InfluenceOptions) {
  return directed(network, question).flatMap(({ relation, direction }) => {
    const forward = { relation, from: relation.from, to: relation.to };
    const backward = { relation, from: relation.to, to: relation.from };
    return { none: [], forward: [forward], backward: [backward], both: [forward, backward] }[direction];
  });
}

/** Every simple path from an entity that the question's limits leave, whether or not time allows it. */
export function simplePaths(network: Network, question: Question, source: string): ReferencePath[] {
  const arcs = arcsOf(network, question);
  const { kinds = [], entities: barred = [] } = question.notThrough ?? {};
  const isBarred = (id: string) => {
    const kind = network.entities.find((entity) => entity.id === id)?.kind;
    return barred.includes(id) || (kind !== undefined && kinds.includes(kind));
  };
  const found: ReferencePath[] = [];
  const extend = (path: ReferencePath) => {
    const last = path.entities.at(-1) ?? "";
    if (path.relations.length >= (question.maxHops ?? Number.POSITIVE_INFINITY)) return;
    if (path.relations.length > 0 && isBarred(last)) return;
    for (const { relation, from, to } of arcs) {
      if (from !== last || path.entities.includes(to)) continue;
      const longer = {
        entities: [...path.entities, to],
        relations: [...path.relations, relation],
        takenIn: [...path.takenIn, isTakenIn(network, relation, to)],
      };
      found.push(longer);
      extend(longer);
    }
  };
  extend({ entities: [source], relations: [], takenIn: [] });
  return found;
}

/** How many worlds the dates of some relations allow. */
export function countWorlds(relations: readonly InfluenceRelation[]): number {
  return drawsByToken(relations).reduce((count, [, draws]) => count * draws.length, 1);
}

/** Every world of some relations: each token one start and one end, independently of every other. */
export function allWorlds(relations: readonly InfluenceRelation[]): World[] {
  return drawsByToken(relations).reduce<World[]>(
    (worlds, [token, draws]) =>
      worlds.flatMap((world) => draws.map((draw) => new Map(world).set(token, draw))),
    [new Map()],
  );
}

function drawsByToken(relations: readonly InfluenceRelation[]) {
  const tokens = new Map(relations.map((relation) => [tokenOf(relation), relation.bounds]));
  return [...tokens].map(([token, { startMin, startMax, endMin, endMax }]) => {
    const draws: { start: number; end: number }[] = [];
    for (let start = startMin; start <= startMax; start++) {
      for (let end = Math.max(start, endMin); end <= endMax; end++) draws.push({ start, end });
    }
    return [token, draws] as const;
  });
}

/** The earliest moments at which a path's hops can be crossed in a world; undefined when it does not hold there. */
export function momentsIn(path: ReferencePath, world: World, question: Question): number[] | undefined {
  const { start: opens, end: closes } = question.window;
  const moments: number[] = [];
  for (const [i, relation] of path.relations.entries()) {
    const { start = 0, end = 0 } = world.get(tokenOf(relation)) ?? {};
    const ready = i === 0 ? opens : (moments[i - 1] ?? 0) + delayBefore(path, i, question);
    const moment = Math.max(start, opens, ready);
    const closing = path.takenIn[i] ? start : end;
    if (moment > Math.min(closing, closes)) return undefined;
    moments.push(moment);
  }
  return moments;
}

/** The last moment at which the first hop can be crossed with the rest still to follow in a world. */
export function departureIn(path: ReferencePath, world: World, question: Question): number {
  let moment = question.window.end;
  for (let i = path.relations.length - 1; i >= 0; i--) {
    const relation = path.relations[i];
    const draw = relation && world.get(tokenOf(relation));
    const end = (path.takenIn[i] ? draw?.start : draw?.end) ?? 0;
    const delay = i === path.relations.length - 1 ? 0 : delayBefore(path, i + 1, question);
    moment = Math.min(end, moment - delay);
  }
  return moment;
}

/** The days of rest after each hop but the last in a world, starts and ends cut to the window. */
export function restsIn(path: ReferencePath, world: World, question: Question): number[] {
  const { start: opens, end: closes } = question.window;
  const cut = (day: number) => Math.min(Math.max(day, opens), closes);
  return path.relations.slice(1).map((next, i) => {
    const hop = path.relations[i] ?? next;
    if (tokenOf(hop) === tokenOf(next)) return 0;
    const end = cut(world.get(tokenOf(hop))?.end ?? 0);
    const start = cut(world.get(tokenOf(next))?.start ?? 0);
    return Math.max(0, start - end - (question.minDelay ?? 0));
  });
}

function delayBefore({ relations }: ReferencePath, i: number, { minDelay = 0 }: Question): number {
  const [before, after] = [relations[i - 1], relations[i]];
  return before && after && tokenOf(before) === tokenOf(after) ? 0 : minDelay;
}

/** What becomes of a path over all worlds. */
export interface Outcome {
  path: ReferencePath;
  /** What the worlds say, where no hop of a certain path is doubted and no rest is too long. */
  verdict: "certain" | "possible" | "none";
  /** The same as if no date were doubted. */
  undoubted: "certain" | "possible" | "none";
  /** Per world whether it holds, no rest being too long. */
  holds: boolean[];
  /** Per rest its least and greatest over the worlds in which the path holds, however long it may rest. */
  rests: { earliest: number; latest: number }[];
  /** The least limit of rest with which it holds in every and in some world. */
  leastRest: { certain: number; possible: number };
  /** Per world its arrival and departure, undefined where it does not hold. */
  arrivals: (number | undefined)[];
  departures: (number | undefined)[];
  /** Per hop the earliest and latest of its moments over the worlds in which the path holds. */
  moments: { earliest: number; latest: number }[];
  /** The arrival and the departure that a reading counts on: at worst when certain, at best when possible. */
  arrival: { certain: number; possible: number };
  departure: { certain: number; possible: number };
}

/** Walks a path in every world. */
export function tryPath(path: ReferencePath, worlds: readonly World[], question: Question): Outcome {
  const walks = worlds.map((world) => momentsIn(path, world, question));
  const held = walks.filter((walk) => walk !== undefined);
  const arrivals = walks.map((walk) => walk?.at(-1));
  const departures = walks.map((walk, w) => {
    const world = worlds[w];
    return walk && world ? departureIn(path, world, question) : undefined;
  });
  const rests = worlds.map((world, w) => (walks[w] ? restsIn(path, world, question) : undefined));
  const longest = rests.map((all) => all && Math.max(0, ...all));
  const holds = longest.map(
    (days) => days !== undefined && days <= (question.maxRest ?? Number.POSITIVE_INFINITY),
  );
  const undoubted = holds.every((one) => one) ? "certain" : holds.includes(true) ? "possible" : "none";
  const isDoubted = path.relations.some(({ doubted }) => doubted);
  return {
    path,
    verdict: undoubted === "certain" && isDoubted ? "possible" : undoubted,
    undoubted,
    holds,
    rests: path.relations.slice(1).map((_, i) => range(rests.map((all) => all?.[i]))),
    leastRest: { certain: range(longest).latest, possible: range(longest).earliest },
    arrivals,
    departures,
    moments: path.relations.map((_, i) => range(held.map((walk) => walk[i]))),
    arrival: { certain: range(arrivals).latest, possible: range(arrivals).earliest },
    departure: { certain: range(departures).earliest, possible: range(departures).latest },
  };
}

/** The least and the greatest of some days, undefined ones left out. */
export function range(days: readonly (number | undefined)[]): { earliest: number; latest: number } {
  const known = days.filter((day) => day !== undefined);
  return { earliest: Math.min(...known), latest: Math.max(...known) };
}

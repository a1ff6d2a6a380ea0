import { findPaths } from "../criteria/find-paths.ts";
import type { Ends } from "../criteria/finding.ts";
import { drawWorld } from "../graph/draw-worlds.ts";
import { relationIndex, type TemporalGraph } from "../graph/temporal-graph.ts";
import type { Criterion, InfluenceOptions, Pair, Removal, SUPPORTS, WorkControl } from "../options.ts";
import { describePath, type InfluencePath } from "../paths/path.ts";
import { decide, holdsFor, readingOf, requireEnds, type Verdict } from "../paths/verdict.ts";
import { type Prepared, prepare, requireWhole } from "../search/search.ts";
import { joinRemovals } from "./knock-out.ts";
import { Random } from "./random.ts";

export interface RobustnessQuestion extends InfluenceOptions, Pair {
  /** Whose path is shaken; the steadiest when absent. */
  readonly criterion?: Criterion | undefined;
  /** How many worlds are drawn, 1 to `MAX_WORLDS`; 1,000 when absent. */
  readonly worlds?: number | undefined;
  /** The same seed gives the same answer; 1 when absent. */
  readonly seed?: number | undefined;
}

export type Support = (typeof SUPPORTS)[number];

/** The verdict on the pair without one thing that its path rests on. */
export interface Shaken {
  readonly support: Support;
  readonly id: string;
  readonly verdict: Verdict;
}

/** In how many of some worlds a path is there. */
export interface SampledWorlds {
  readonly sampled: number;
  readonly holding: number;
  readonly seed: number;
}

export interface RobustnessAnswer {
  readonly verdict: Verdict;
  /** The path that is shaken; absent where there is none. */
  readonly path: InfluencePath | undefined;
  /** Statements first, then sources, types and intermediates, each in the order of the path. */
  readonly without: readonly Shaken[];
  readonly worlds: SampledWorlds | undefined;
  readonly truncated: boolean;
}

/** The announced limit of worlds. */
export const MAX_WORLDS = 10_000;
const DEFAULT_WORLDS = 1_000;

/**
 * Robustness: the verdict on a pair, which tells of both readings, under each single knock-out of a statement, source,
 * type and intermediate of its path, and in how many sampled worlds some path exists (each token uniform in its bounds,
 * seeded; a share of n worlds is known to within about 1 ÷ √n). One verdict for each of the O(k) things that a path of k
 * hops rests on, and one search for each world: work to be watched.
 * @throws QuestionError naming what in the question cannot be answered as it stands
 */
export function robustness(
  graph: TemporalGraph,
  question: RobustnessQuestion,
  control: WorkControl = {},
): RobustnessAnswer {
  const ends = requireEnds(graph, question);
  const count = requireWhole("worlds", question.worlds ?? DEFAULT_WORLDS, 1, MAX_WORLDS);
  const seed = requireWhole("seed", question.seed ?? 1, 0);
  const prepared = prepare(graph, question);
  const { verdict } = decide(prepared, ends, control);
  if (verdict === "none")
    return { verdict, path: undefined, without: [], worlds: undefined, truncated: false };
  const reading = readingOf(question.reading, verdict);
  const criterion = question.criterion ?? "steadiest";
  const { search, sequences } = findPaths(criterion, prepared, reading, ends, 1, control);
  const path = sequences[0] && describePath(search, prepared, sequences[0]);
  const supports = path === undefined ? [] : supportsOf(prepared.graph, path);
  const total = supports.length + count;
  const without: Shaken[] = [];
  for (const { support, id } of supports) {
    if (control.shouldStop?.()) return { verdict, path, without, worlds: undefined, truncated: true };
    const removed = { ...question, without: joinRemovals(question.without ?? {}, removalOf(support, id)) };
    without.push({ support, id, verdict: decide(prepare(graph, removed), ends, control).verdict });
    control.onProgress?.(without.length, total);
  }
  const worlds = sampleWorlds(prepared, ends, count, seed, {
    ...control,
    onProgress: (done) => control.onProgress?.(supports.length + done, total),
  });
  return { verdict, path, without, worlds, truncated: worlds.sampled < count };
}

function supportsOf(
  graph: TemporalGraph,
  { hops, entities }: InfluencePath,
): { support: Support; id: string }[] {
  const sources = hops.flatMap(({ relation }) => {
    const set = graph.sourceSet[relationIndex(graph, relation)] ?? -1;
    return graph.sourceSets[set] ?? [];
  });
  const each = (support: Support, ids: readonly string[]) => [...new Set(ids)].map((id) => ({ support, id }));
  return [
    ...each(
      "statement",
      hops.map(({ relation }) => relation),
    ),
    ...each("source", sources),
    ...each(
      "type",
      hops.map(({ type }) => type),
    ),
    ...each("entity", entities.slice(1, -1)),
  ];
}

function removalOf(support: Support, id: string): Removal {
  const removals: Readonly<Record<Support, Removal>> = {
    statement: { statements: [id] },
    source: { sources: [id] },
    type: { types: [id] },
    entity: { entities: [id] },
  };
  return removals[support];
}

/** In each world all dates are known, so that its one question is whether a path is there. */
function sampleWorlds(
  prepared: Prepared,
  ends: Ends,
  count: number,
  seed: number,
  control: WorkControl,
): SampledWorlds {
  const random = new Random(seed);
  let sampled = 0;
  let holding = 0;
  while (sampled < count && !control.shouldStop?.()) {
    const world = { ...prepared, graph: drawWorld(prepared.graph, random) };
    if (holdsFor(world, "possible", ends, control).holds) holding++;
    sampled++;
    control.onProgress?.(sampled, count);
  }
  return { sampled, holding, seed };
}

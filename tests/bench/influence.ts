import { performance } from "node:perf_hooks";
import { shortestSequence } from "../../model/influence/criteria/fewest-hops.ts";
import { relationsInForce } from "../../model/influence/graph/in-force-relations.ts";
import { projectColumns } from "../../model/influence/graph/project.ts";
import { byteLength, type TemporalGraph } from "../../model/influence/graph/temporal-graph.ts";
import { Random } from "../../model/influence/measures/random.ts";
import { reachOfEveryone } from "../../model/influence/measures/reach.ts";
import type { Reading } from "../../model/influence/options.ts";
import { answerPaths } from "../../model/influence/paths/answer-paths.ts";
import { firstWalks } from "../../model/influence/rest/first-walks.ts";
import { restForwards } from "../../model/influence/rest/rest-search.ts";
import { leastRestOf } from "../../model/influence/rest/steadiest.ts";
import { setLabels } from "../../model/influence/search/label-setting.ts";
import { prepare, searchForwards } from "../../model/influence/search/search.ts";
import { parseDay } from "../../model/time/day.ts";
import { generateNetwork, skewOf } from "./temporal-network.ts";

const SIZES = [10_000, 100_000, 1_000_000];
const RUNS = 41;
const REACH_MILLISECONDS = 3000;

/** What calls take, in milliseconds: the first, and the median and the fastest of those after it. */
interface Taken {
  readonly first: number;
  readonly median: number;
  readonly best: number;
}

function time(run: (call: number) => void, runs = RUNS): Taken {
  const times = Array.from({ length: runs }, (_, call) => {
    const start = performance.now();
    run(call);
    return performance.now() - start;
  });
  const [first = 0, ...later] = times;
  const sorted = later.toSorted((a, b) => a - b);
  return { first, median: sorted[sorted.length >> 1] ?? 0, best: sorted[0] ?? 0 };
}

function print(label: string, { first, median, best }: Taken, note = ""): void {
  console.log(
    `  ${label.padEnd(44)}${median.toFixed(2).padStart(9)} ms  (best ${best.toFixed(2)}, first ${first.toFixed(1)})${note}`,
  );
}

/** The physical limit: one pass over the arrays that a search reads. */
function passOnce({ head, startMin, endMax }: TemporalGraph): number {
  let sum = 0;
  for (let arc = 0; arc < head.length; arc++) {
    sum = (sum + (head[arc] ?? 0) + (startMin[arc] ?? 0) + (endMax[arc] ?? 0)) | 0;
  }
  return sum;
}

/** What is compared between sizes, in milliseconds. */
interface Costs {
  readonly size: number;
  readonly build: number;
  readonly arrival: number;
  readonly hops: number;
}

function measure(size: number): Costs {
  const network = generateNetwork(size, size);
  const { largest, twenty } = skewOf(network);
  console.log(
    `\n${size.toLocaleString("en")} relations, ${network.entities.length.toLocaleString("en")} actors; ` +
      `largest ${(100 * largest).toFixed(1)}%, twenty largest ${(100 * twenty).toFixed(1)}% of all`,
  );
  const build = time(() => projectColumns(network), 9);
  print("projection from arrays", build);
  const graph = projectColumns(network);
  console.log(`  memory ${(byteLength(graph) / size).toFixed(1)} bytes a relation beyond its strings`);
  const arrival = measureArrivals(graph);
  measureRests(graph, arrival);
  const hops = measureHops(graph);
  measureReach(graph);
  const window = { start: parseDay("1968-10-03"), end: parseDay("1968-10-03") };
  let inForce = 0;
  const forced = time(() => {
    inForce = relationsInForce(graph, window, "possible").length;
  });
  print("network in force at a date", forced, `  ${inForce.toLocaleString("en")} relations`);
  return { size, build: build.median, arrival, hops };
}

/** The median of the slower reading. */
function measureArrivals(graph: TemporalGraph): number {
  let sum = 0;
  const pass = time(() => {
    sum += passOnce(graph);
  });
  print("one plain pass over the same arrays", pass, sum === 0 ? " (empty)" : "");
  let slower = 0;
  for (const reading of ["certain", "possible"] as const) {
    const search = searchForwards(prepare(graph, {}), reading);
    const random = new Random(1);
    const arrivals = time(() => setLabels(search, random.below(graph.entities.length)));
    const ratio = arrivals.median / pass.median;
    print(`earliest arrival one-to-all, ${reading}`, arrivals, `  ${ratio.toFixed(1)} × the pass`);
    slower = Math.max(slower, arrivals.median);
  }
  return slower;
}

/** What walks without a rest of over a year cost, one to all, and the least rest of a pair, beside earliest arrival. */
function measureRests(graph: TemporalGraph, arrival: number): void {
  for (const reading of ["certain", "possible"] satisfies Reading[]) {
    const prepared = prepare(graph, {});
    const search = restForwards(prepared, reading, 365);
    const random = new Random(4);
    const draw = () => random.below(graph.entities.length);
    const walks = time(() => firstWalks(search, draw()), 11);
    print(
      `walks that rest a year at most, ${reading}`,
      walks,
      `  ${(walks.median / arrival).toFixed(1)} × earliest arrival`,
    );
    const least = time(() => leastRestOf(prepared, reading, { from: draw(), to: draw() }), 11);
    print(
      `least rest of a pair, ${reading}`,
      least,
      `  ${(least.median / arrival).toFixed(1)} × earliest arrival`,
    );
  }
}

/** The median of the slower reading. */
function measureHops(graph: TemporalGraph): number {
  let slower = 0;
  for (const reading of ["certain", "possible"] satisfies Reading[]) {
    const search = searchForwards(prepare(graph, {}), reading);
    const random = new Random(2);
    const draw = () => random.below(graph.entities.length);
    const hops = time(() => shortestSequence(search, { from: draw(), to: draw() }));
    print(`fewest hops to a target, ${reading}`, hops);
    slower = Math.max(slower, hops.median);
  }
  const random = new Random(3);
  const name = () => graph.entities[random.below(graph.entities.length)]?.id ?? "";
  const whole = time(() => answerPaths(graph, { from: name(), to: name(), criterion: "earliest" }), 11);
  print("whole answer: verdict, path, rivals, reach", whole);
  return slower;
}

/** Counts the sources whose reach is found in some seconds. */
function measureReach(graph: TemporalGraph): void {
  const until = performance.now() + REACH_MILLISECONDS;
  let sources = 0;
  const start = performance.now();
  reachOfEveryone(
    graph,
    {},
    {
      shouldStop: () => performance.now() > until,
      onProgress: (done) => {
        sources = done;
      },
    },
  );
  const rate = sources / ((performance.now() - start) / 1000);
  console.log(`  reach of every actor, possible: ${rate.toFixed(0)} sources a second`);
}

/** How much a cost grows with the size: the measured factor, and that of n log n between the same two sizes. */
function printGrowth(costs: readonly Costs[]): void {
  for (const [index, { size, build, arrival, hops }] of costs.entries()) {
    const smaller = costs[index - 1];
    if (smaller === undefined) continue;
    const limit = (size * Math.log(size)) / (smaller.size * Math.log(smaller.size));
    const factor = (cost: number, before: number) => (cost / before).toFixed(1);
    console.log(
      `\nfrom ${smaller.size.toLocaleString("en")} to ${size.toLocaleString("en")} relations, where n log n grows ${limit.toFixed(1)}-fold: ` +
        `projection ${factor(build, smaller.build)}-fold, one-to-all arrival ${factor(arrival, smaller.arrival)}-fold, ` +
        `fewest hops ${factor(hops, smaller.hops)}-fold`,
    );
  }
}

/** Prints what questions of influence cost on generated networks, beside what their arrays cost to read. */
export function benchInfluence(): void {
  printGrowth(SIZES.map(measure));
}

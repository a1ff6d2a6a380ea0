import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { openCase, toNetwork } from "../../model/graph/pack/open.ts";
import { projectColumns } from "../../model/influence/graph/project.ts";
import type { TemporalGraph } from "../../model/influence/graph/temporal-graph.ts";
import { reach } from "../../model/influence/measures/reach.ts";
import { answerPaths } from "../../model/influence/paths/answer-paths.ts";
import { formatDay } from "../../model/time/day.ts";
import { streamCase } from "../../server/cases/stream-case.ts";
import { loadCatalogue } from "../../server/catalogue/catalogue.ts";
import { ensureSchema } from "../../server/datasets/schema.ts";
import { projectRoot } from "../../server/lib/project-root.ts";
import type { Database } from "../../server/neo4j/database.ts";
import { storeNetwork } from "./stored-network.ts";
import { generateNetwork } from "./temporal-network.ts";

const STREAMED = 100_000;
const COMPARED = 10_000;
const RUNS = 5;
/** The hops that the question in Cypher may take: it looks at every path, so that their number explodes with them. */
const MOST_HOPS = 4;
/** Milliseconds that the question in Cypher may take. */
const PATIENCE = 300_000;

/**
 * Prints how fast a case is streamed from Neo4j, and what a question of influence takes in Cypher alone.
 * @param database one that may be filled with generated networks
 */
export async function benchStreaming(database: Database): Promise<void> {
  await ensureSchema(database);
  console.log(`\n${STREAMED.toLocaleString("en")} relations in Neo4j`);
  await storeNetwork(database, "streamed", generateNetwork(STREAMED, 1));
  const rates: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    await stream(database, "streamed");
    rates.push(STREAMED / ((performance.now() - began) / 1000));
  }
  console.log(
    `  streaming the case: ${count(median(rates))} relations a second (best of ${RUNS}: ${count(Math.max(...rates))})`,
  );
  await storeNetwork(database, "compared", generateNetwork(COMPARED, 2));
  await compare(database, projectColumns(toNetwork(openCase(await stream(database, "compared")))));
}

async function stream(database: Database, dataset: string) {
  const catalogue = loadCatalogue(join(projectRoot, "cypher"));
  const { signal } = new AbortController();
  return streamCase({ database, catalogue, signal }, dataset);
}

/** The earliest certain arrival over types that carry influence forwards, by both, within the same hops. */
async function compare(database: Database, graph: TemporalGraph): Promise<void> {
  const types = graph.types.filter(({ influence }) => influence === "forward").map(({ type }) => type);
  const from = "compared/actor/500";
  const options = { from, types, maxHops: MOST_HOPS, reading: "certain" } as const;
  const to = reach(graph, options).entities.at(-1)?.entity ?? "";
  const question = { ...options, to, criterion: "earliest" } as const;
  const ours = await clock(async () => answerPaths(graph, question).paths[0]?.arrival.latest);
  const again = await clock(async () => answerPaths(graph, question).paths[0]?.arrival.latest);
  const cypher = await clock(() => arriveInCypher(database, types, from, to));
  const day = ours.result === undefined ? "none" : formatDay(ours.result);
  console.log(`\nearliest arrival within ${MOST_HOPS} hops, ${COMPARED.toLocaleString("en")} relations`);
  console.log(`  pure Cypher ${cypher.ms.toFixed(0)} ms (${cypher.result ?? "none"})`);
  console.log(
    `  here ${again.ms.toFixed(1)} ms (${day}; first ${ours.ms.toFixed(1)} ms): ${(cypher.ms / again.ms).toFixed(0)} times faster`,
  );
}

async function arriveInCypher(
  { driver, name }: Database,
  types: readonly string[],
  from: string,
  to: string,
): Promise<string | undefined> {
  const query = `
MATCH (from:Entity {id: $from})
MATCH (to:Entity {id: $to})
MATCH (from) (()-[hops:${types.join("|")}]->()){1,${MOST_HOPS}} (to)
WHERE all(j IN range(0, size(hops) - 1) WHERE
  all(i IN range(0, j - 1) WHERE hops[i].startMax <= hops[j].endMin))
RETURN toString(min(reduce(at = hops[0].startMax, hop IN hops |
  CASE WHEN hop.startMax > at THEN hop.startMax ELSE at END))) AS arrival`;
  const session = driver.session({ database: name, defaultAccessMode: "READ" });
  try {
    const { records } = await session.run(query, { from, to }, { timeout: PATIENCE });
    return records[0]?.get("arrival") ?? undefined;
  } finally {
    await session.close();
  }
}

async function clock<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

function count(rate: number): string {
  return Math.round(rate).toLocaleString("en");
}

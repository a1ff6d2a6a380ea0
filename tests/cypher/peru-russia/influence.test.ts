import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type * as z from "zod";
import { manifest, type question } from "../../../model/graph/dataset.ts";
import { relationType } from "../../../model/graph/vocabulary.ts";
import { answerPaths } from "../../../model/influence/answer-paths.ts";
import { toGraphEntity, toInfluenceRelation } from "../../../model/influence/from-relations.ts";
import { buildTemporalGraph } from "../../../model/influence/project.ts";
import type { TemporalGraph } from "../../../model/influence/temporal-graph.ts";
import { parseDay } from "../../../model/time/day.ts";
import { nodeOf } from "../../../server/neo4j/graph.ts";
import { read } from "../../../server/neo4j/read.ts";
import { testDatabase } from "../../support/database.ts";
import { FOLDER, loadCase, PAPER } from "./load-case.ts";

type Question = z.infer<typeof question>;

let graph: TemporalGraph;
let otherSources: readonly string[];

beforeAll(async () => {
  const { entities, relations } = await loadCase();
  const cited = relations.flatMap(({ sources }) => sources.map((place) => place.split("#")[0] ?? ""));
  otherSources = [...new Set(cited)].filter((source) => source !== PAPER);
  const database = testDatabase();
  const rows = await read(database, "MATCH (type:RelationType) RETURN type");
  await database.close();
  const types = rows.map(({ type }) => relationType.parse(nodeOf(type).properties));
  graph = buildTemporalGraph(entities.map(toGraphEntity), types, relations.map(toInfluenceRelation));
});

const ask = (from: string, to: string) => answerPaths(graph, { from, to, criterion: "earliest" });

// Peaceful coexistence became Soviet policy in the fifties, scholarships followed in the seventies.
test("peaceful coexistence can have reached Peru's students, through the Soviet Union and its scholarships", () => {
  const { verdict, paths } = ask("doctrine/peaceful-coexistence", "organization/peruvian-students");
  expect(verdict).toBe("certain");
  expect(paths[0]?.entities).toEqual([
    "doctrine/peaceful-coexistence",
    "state/soviet-union",
    "transfer/soviet-scholarships",
    "organization/peruvian-students",
  ]);
});

// The military government took up the idea in 1968; embassies were agreed on in February 1969.
test("universalization can have led to the diplomatic relations of 1969, through the military government", () => {
  const { verdict, paths } = ask("doctrine/universalization", "event/embassy-relations");
  expect(verdict).toBe("certain");
  expect(paths[0]?.entities).toEqual([
    "doctrine/universalization",
    "government/grfa",
    "event/embassy-relations",
  ]);
});

// The revolution set off Moscow's turn, which looked for buyers of weapons; Peru bought in the seventies.
test("the Cuban Revolution can have led to Peru's Soviet defence system", () => {
  const { verdict, paths } = ask("event/cuban-revolution", "transfer/soviet-defence-system");
  expect(verdict).toBe("certain");
  expect(paths[0]?.entities).toEqual([
    "event/cuban-revolution",
    "policy/soviet-turn-to-latin-america",
    "transfer/soviet-defence-system",
  ]);
});

// Formulated in 1996 and reaffirmed since, the doctrine guided the state that signed in November 2015.
test("the Primakov Doctrine can have led to the declaration of 2015", () => {
  const { verdict, paths } = ask("doctrine/primakov", "agreement/strategic-partnership-declaration");
  expect(verdict).toBe("certain");
  expect(paths[0]?.entities).toEqual([
    "doctrine/primakov",
    "state/russian-federation",
    "agreement/strategic-partnership-declaration",
  ]);
});

// The authors say so themselves, so that it is one hop; the agreement never came about and has no date that could rule it out.
test("the Eurasian customs union stands in the way of the free trade agreement", () => {
  const { verdict, paths } = ask(
    "institution/eurasian-customs-union",
    "agreement/peru-russia-free-trade-agreement",
  );
  expect(verdict).toBe("certain");
  expect(paths[0]?.hops.map(({ type }) => type)).toEqual(["HINDERED"]);
});

// A government of about 2000 comes too late for a purchase of early 1995, however both dates are read: what breaks is the
// hop by which Russia, already governed by Putin, would have had to supply the arms.
test("Putin's government cannot have led to the purchase of 1995", () => {
  const { verdict, explanation } = ask("government/putin", "transfer/arms-purchases-of-1995");
  expect(verdict).toBe("none");
  expect(explanation).toMatchObject({
    reason: "against-time",
    chain: {
      relation: "rel/russia-provides-arms-of-1995",
      conflictsWith: "rel/putin-government-governs-russia",
    },
  });
});

// The dates guarantee the order in all but the last: Putin's government, of about 2000, comes after 1995. The windows of two
// of them only leave out what came later, as the defence system fell within the seventies and the embassies in February 1969.
test("the questions of the case have the same verdict from the paper alone, and dates rule one of them out", () => {
  const { questions } = manifest.parse(JSON.parse(readFileSync(`${FOLDER}/dataset.json`, "utf8")));
  const verdictOf = ({ from, to, start, end }: Question, sources: readonly string[]) => {
    const window = start && end ? { start: parseDay(start), end: parseDay(end) } : undefined;
    return answerPaths(graph, { from, to, window, criterion: "earliest", without: { sources } }).verdict;
  };
  const verdicts = ["certain", "certain", "certain", "certain", "none"];
  expect(questions.map((question) => verdictOf(question, []))).toEqual(verdicts);
  expect(questions.map((question) => verdictOf(question, otherSources))).toEqual(verdicts);
});

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { findStored } from "../../../server/datasets/stored.ts";
import { hashStored } from "../../../server/datasets/verify.ts";
import { projectRoot } from "../../../server/lib/project-root.ts";
import { openDatabase } from "../../../server/neo4j/database.ts";
import { writeEventCase } from "../../bench/event-case.ts";
import { drawChance } from "../../support/chance.ts";
import { Clients } from "../../support/clients.ts";
import { killNeo4j, neo4jProcesses } from "../../support/kill-neo4j.ts";

const tools = ["java", "mvn"].every((tool) => spawnSync(tool, ["-version"]).error === undefined);

const SMALL = 300;
const LARGE = 6_000;
/** Milliseconds within which a start and a load end on an idle machine, and within which the first answers come. */
const START = 3_000;
const LOAD = 1_500;
const FIRST_ANSWERS = 1_200;
const ANSWERS = 60;

/**
 * What is being done when all is killed, again and again. After a load the next start is killed too, while it recovers what the
 * load has left: with the first, in the start of an empty folder, these are twenty moments.
 */
const TURNS = Array.from({ length: 14 }, (_, place) => (place % 3 === 0 ? "load" : "question"));

const dataFolder = mkdtempSync(join(tmpdir(), "entente-killed-"));
const environment = { ...process.env, NEO4J_URI: "", ENTENTE_DATA: dataFolder, ENTENTE_PORT: "0" };
const chance = drawChance("killed.test.ts");

let small: string;
let large: string;

beforeAll(async () => {
  small = await writeEventCase(SMALL, "events", 1);
  large = await writeEventCase(LARGE, "events", 2);
});
afterAll(async () => {
  killNeo4j(dataFolder);
  for (const folder of [dataFolder, small, large]) await rm(folder, { recursive: true, force: true });
});

/** A program as it is built, which the test listens to. */
class Built {
  said = "";
  readonly child: ChildProcess;

  constructor(...parts: string[]) {
    const [script = "", ...rest] = parts;
    this.child = spawn(process.execPath, [join(projectRoot, "dist/server", script), ...rest], {
      env: environment,
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on("data", (chunk) => {
        this.said += chunk;
      });
  }

  get isOver(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits for words, or for the program's end. @returns the first of what stands in brackets, empty where it never came */
  async until(words: RegExp): Promise<string> {
    while (!this.isOver && !words.test(this.said)) await sleep(10);
    return words.exec(this.said)?.[1] ?? "";
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    this.child.kill(signal);
    if (!this.isOver) await once(this.child, "exit");
  }
}

/** Ends programs and their Neo4j at once, as a fall of the machine does. */
async function killAll(...programs: Built[]): Promise<void> {
  for (const { child } of programs) child.kill("SIGKILL");
  killNeo4j(dataFolder);
  for (const program of programs) await program.end("SIGKILL");
  // One that was just being started may come after the first look.
  while (killNeo4j(dataFolder)) await sleep(20);
}

/** The program once it is ready. */
interface Running {
  readonly program: Built;
  readonly url: string;
  readonly events: Events;
}

/** The events that are loaded. */
interface Events {
  readonly relations: number;
  readonly title: string;
}

/** What the events may be after a kill. */
interface May {
  readonly relations: readonly number[];
  /** Undefined where a load gives them the title of its folder. */
  readonly titles?: readonly string[];
}

/** Starts the program, which must find everything whole and just what was shown as saved. */
async function start(may: May, moment: string): Promise<Running> {
  const program = new Built("main.js");
  const url = await program.until(/Ready after .*(http:\/\/\S+)/);
  expect(url, `${moment}: ${program.said}`).toContain("http");
  const events = await loaded();
  expect(may.relations, moment).toContain(events.relations);
  if (may.titles !== undefined) expect(may.titles, moment).toContain(events.title);
  return { program, url, events };
}

/** What is loaded, once it has been seen that the database holds of each dataset just what its hash says. */
async function loaded(): Promise<Events> {
  const database = await openDatabase(readConfig(environment), () => {}, { join: true });
  try {
    const stored = await findStored(database);
    for (const dataset of stored) expect(await hashStored(database, dataset)).toBe(dataset.contentHash);
    expect(stored.map(({ id }) => id)).toContain("peru-russia");
    const events = stored.find(({ id }) => id === "events");
    return { relations: events?.counts.relations ?? 0, title: events?.title ?? "" };
  } finally {
    await database.close();
  }
}

const clients = new Clients();

/** Kills the next start of the program somewhere between its first step and its readiness. */
async function killStart(): Promise<void> {
  const program = new Built("main.js");
  await program.until(/Starting Neo4j/);
  await sleep(chance.below(START));
  await killAll(program);
}

/** Kills the program and a load that is made beside it, and then the next start. */
async function killLoad({ program, events }: Running): Promise<May> {
  const [folder, relations] = events.relations === LARGE ? [small, SMALL] : [large, LARGE];
  const load = new Built("dataset.js", "load", folder);
  await load.until(/\bLoading\b/i);
  await sleep(chance.below(LOAD));
  await killAll(load, program);
  await killStart();
  const isTold = /content \w/.test(load.said);
  return { relations: isTold ? [relations] : [events.relations, relations] };
}

/** Kills the program while it answers: at times while it still makes its columns, or writes them to the disk. */
async function killQuestions({ program, url, events }: Running): Promise<May> {
  const isEarly = chance.below(2) === 0;
  let isKilled = false;
  const asking = clients.untilKilled(url, `${events.relations}`, events.title, () => isKilled);
  const enough = clients.count + 1 + chance.below(ANSWERS);
  if (isEarly) await sleep(chance.below(FIRST_ANSWERS));
  else while (clients.count < enough && !program.isOver) await sleep(1);
  isKilled = true;
  await killAll(program);
  const titles = await asking;
  await rm(join(dataFolder, "cases"), { recursive: true, force: true });
  return { relations: [events.relations], titles };
}

/** Loads events to ask of, undisturbed, where the loads that were killed left none. */
async function provideEvents(running: Running): Promise<Running> {
  if (running.events.relations > 0) return running;
  const load = new Built("dataset.js", "load", small);
  await once(load.child, "exit");
  expect(load.child.exitCode, load.said).toBe(0);
  return { ...running, events: await loaded() };
}

test.skipIf(!tools && process.env.CI !== "true")(
  "program and Neo4j killed at twenty moments of starts, loads and questions leave what was saved, and start again",
  async () => {
    await killStart();
    let running = await start({ relations: [0] }, "the first start that is left alone");
    for (const [place, kind] of TURNS.entries()) {
      const may =
        kind === "load" ? await killLoad(running) : await killQuestions(await provideEvents(running));
      running = await start(may, `turn ${place + 1}, a ${kind}`);
    }
    await running.program.end("SIGTERM");
    expect(neo4jProcesses(dataFolder)).toEqual([]);
    expect(clients.count).toBeGreaterThan(0);
    for (const [question, answers] of clients.answers) expect(answers.size, question).toBeLessThan(2);
  },
  1_200_000,
);

import { setTimeout as wait } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { Problem } from "../errors.ts";
import type { Database } from "./database.ts";
import { awayProblem, toProblem } from "./problems.ts";

/** Milliseconds that whoever asks waits for a sign of the database. */
const PATIENCE = 2_500;

/** Milliseconds without a sign after which nobody waits any more: a database that has just begun, on a busy machine, is slow. */
const SILENCE = 10_000;

/** How often a read that waits looks whether the database still answers (ms). */
const LOOK = 1_000;

interface Question {
  readonly since: number;
  readonly answer: Promise<"ready" | "away">;
}

/** One question is on its way at a time, whoever asks: a database that hangs is not asked ever more. */
const asked = new WeakMap<Database, Question>();

/** Whether the database answers, told within seconds also where it neither answers nor refuses, as a halted process does. */
export function feelPulse(database: Database): Promise<"ready" | "away"> {
  const { answer } = asked.get(database) ?? ask(database);
  return Promise.race([answer, wait(PATIENCE, "away" as const, { ref: false })]);
}

/**
 * Rejects with Problem `unavailable` once the database has given no sign for seconds, for reads that would wait for ever.
 * @param ended fires when the read is over or no longer wanted, with whose reason it rejects then
 * @throws Problem `unavailable` at once where it has fallen silent already
 */
export function silenceOf(database: Database, ended: AbortSignal): Promise<never> {
  if (isSilent(database)) throw awayProblem();
  return new Promise((_resolve, reject) => {
    const look = setInterval(() => {
      if (isSilent(database)) reject(awayProblem());
      else void feelPulse(database).catch(() => undefined);
    }, LOOK);
    const stop = () => {
      clearInterval(look);
      reject(ended.reason);
    };
    ended.addEventListener("abort", stop, { once: true });
  });
}

function isSilent(database: Database): boolean {
  const question = asked.get(database);
  return question !== undefined && Date.now() - question.since > SILENCE;
}

function ask(database: Database): Question {
  // Once more is enough for a connection gone stale.
  const answer = answerOf(database)
    .catch(() => answerOf(database))
    .then(() => "ready" as const, awayOr)
    .finally(() => asked.delete(database));
  const question = { since: Date.now(), answer };
  asked.set(database, question);
  return question;
}

async function answerOf({ driver, name }: Database): Promise<void> {
  const session = driver.session({ database: name, defaultAccessMode: neo4j.session.READ });
  try {
    await session.run("RETURN 1");
  } finally {
    await session.close();
  }
}

function awayOr(cause: unknown): "away" {
  const error = toProblem(cause);
  if (error instanceof Problem && error.kind === "unavailable") return "away";
  throw error;
}

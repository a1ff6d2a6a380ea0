import { setImmediate as nextTurn } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { UnreadableError } from "../../../model/exchange/read/finding.ts";
import { RecipeError } from "../../../model/exchange/recipe/parse-recipe.ts";
import type { Baseline } from "../changes.ts";
import { lookThrough } from "./look-through.ts";
import type { FromThread, Order, ToThread, Understood } from "./messages.ts";
import { rehearse } from "./rehearse.ts";

/** Milliseconds between two reports of progress. */
const REPORT_INTERVAL = 100;

let last = { step: "", at: 0 };

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}

function onProgress(step: string, done: number, total: number): void {
  const now = performance.now();
  if (step === last.step && now - last.at < REPORT_INTERVAL) return;
  last = { step, at: now };
  tell({ kind: "progress", step, done, total });
}

/** Takes what the dataset holds now, once it is asked for. */
let take: (baseline: Baseline | undefined) => void = () => undefined;

function baseline(dataset: string): Promise<Baseline | undefined> {
  return new Promise((resolve) => {
    take = resolve;
    tell({ kind: "baseline", dataset });
  });
}

function explain(error: unknown): FromThread {
  if (error instanceof UnreadableError) return { kind: "unreadable", findings: [error.finding] };
  if (error instanceof RecipeError) return { kind: "unreadable", findings: error.findings };
  return { kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

async function work(order: Order): Promise<void> {
  const onUnderstood = (understood: Understood) => tell({ kind: "understood", understood });
  try {
    tell({ kind: "checked", checked: await lookThrough(order, { onProgress, onUnderstood, baseline }) });
  } catch (error) {
    tell(explain(error));
  }
  tell({ kind: "done" });
}

let [rehearsed, isAsked] = [Promise.resolve(), false];

/** What came while the code was read needs no rehearsal. */
async function prepare(): Promise<void> {
  await nextTurn();
  if (!isAsked) await rehearse();
}

parentPort?.on("message", (message: ToThread) => {
  if (message.kind === "rehearsal") rehearsed = prepare();
  else if (message.kind === "baseline") take(message.baseline);
  else {
    isAsked = true;
    void rehearsed.then(() => work(message.order));
  }
});

import { setImmediate as nextTurn } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { UnreadableError } from "../../../model/exchange/read/finding.ts";
import type { Stated } from "../../../model/exchange/reader.ts";
import { RecipeError } from "../../../model/exchange/recipe/parse-recipe.ts";
import type { Baseline } from "../changes.ts";
import { closeFiles, handRows } from "./hand-rows.ts";
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

/** Goes on once the rows that were told are taken. */
let goOn: () => void = () => undefined;

function hand(rows: readonly Stated[]): Promise<void> {
  return new Promise((resolve) => {
    goOn = resolve;
    tell({ kind: "rows", rows });
  });
}

function explain(error: unknown): FromThread {
  if (error instanceof UnreadableError) return { kind: "unreadable", findings: [error.finding] };
  if (error instanceof RecipeError) return { kind: "unreadable", findings: error.findings };
  return { kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

async function check(order: Order): Promise<void> {
  closeFiles();
  const onUnderstood = (understood: Understood) => tell({ kind: "understood", understood });
  tell({ kind: "checked", checked: await lookThrough(order, { onProgress, onUnderstood, baseline }) });
}

async function work(message: Asked): Promise<void> {
  try {
    if (message.kind === "order") await check(message.order);
    else await handRows(message.order, hand);
  } catch (error) {
    tell(explain(error));
  }
  tell({ kind: "done" });
}

type Asked = Extract<ToThread, { readonly order: unknown }>;

let [rehearsed, isAsked] = [Promise.resolve(), false];

/** What came while the code was read needs no rehearsal. */
async function prepare(): Promise<void> {
  await nextTurn();
  if (!isAsked) await rehearse();
}

parentPort?.on("message", (message: ToThread) => {
  if (message.kind === "rehearsal") rehearsed = prepare();
  else if (message.kind === "baseline") take(message.baseline);
  else if (message.kind === "more") goOn();
  else {
    isAsked = true;
    void rehearsed.then(() => work(message));
  }
});

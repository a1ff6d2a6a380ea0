import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { UnreadableError } from "../../../model/exchange/read/finding.ts";
import { RecipeError } from "../../../model/exchange/recipe/parse-recipe.ts";
import type { Baseline } from "../changes.ts";
import { lookThrough } from "./look-through.ts";
import type { FromThread, Order, ToThread } from "./messages.ts";

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

async function baseline(dataset: string): Promise<Baseline | undefined> {
  if (parentPort === null) return undefined;
  const said = once(parentPort, "message");
  tell({ kind: "baseline", dataset });
  const [answer]: ToThread[] = await said;
  return answer?.baseline;
}

function explain(error: unknown): FromThread {
  if (error instanceof UnreadableError) return { kind: "unreadable", findings: [error.finding] };
  if (error instanceof RecipeError) return { kind: "unreadable", findings: error.findings };
  return { kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

const order: Order = workerData;
try {
  const onUnderstood = (understood: Parameters<Parameters<typeof lookThrough>[1]["onUnderstood"]>[0]) =>
    tell({ kind: "understood", understood });
  tell({ kind: "checked", checked: await lookThrough(order, { onProgress, onUnderstood, baseline }) });
} catch (error) {
  tell(explain(error));
}
// What it waits for would keep the thread alive.
parentPort?.close();

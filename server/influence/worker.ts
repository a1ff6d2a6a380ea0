import { parentPort } from "node:worker_threads";
import type { CaseColumns } from "../../model/graph/columns.ts";
import { openCase, toNetwork } from "../../model/graph/pack/open.ts";
import { projectColumns } from "../../model/influence/graph/project.ts";
import { byteLength, type TemporalGraph } from "../../model/influence/graph/temporal-graph.ts";
import { QuestionError, type WorkControl } from "../../model/influence/options.ts";
import { unshare } from "../cases/shared-case.ts";
import type { AskMessage, FromWorker, HoldMessage, ToWorker } from "./messages.ts";
import { TASKS } from "./tasks.ts";

/** Milliseconds between two reports of progress. */
const REPORT_INTERVAL = 100;

const held = new Map<string, { readonly graph: TemporalGraph; readonly columns: CaseColumns }>();

function hold({ dataset, shared }: HoldMessage): FromWorker {
  const start = performance.now();
  const columns = openCase(unshare(shared));
  const graph = projectColumns(toNetwork(columns));
  held.set(dataset, { graph, columns });
  const builtMs = Math.round(performance.now() - start);
  return { kind: "held", held: { relations: graph.relationCount, bytes: byteLength(graph), builtMs } };
}

function ask({ dataset, task, question, stop, budget }: AskMessage): FromWorker {
  const known = held.get(dataset);
  if (known === undefined) return { kind: "failed", message: `The projection of ${dataset} is not here` };
  // Each question was parsed by the schema of the route that belongs to its task.
  const answer = TASKS[task](known.graph, question as never, controlOf(stop, budget), known.columns);
  return { kind: "answer", answer };
}

function controlOf(stop: Int32Array, budget: number): WorkControl {
  const deadline = performance.now() + budget;
  let next = performance.now() + REPORT_INTERVAL;
  return {
    shouldStop: () => Atomics.load(stop, 0) !== 0 || performance.now() > deadline,
    onProgress(done, total) {
      if (performance.now() < next) return;
      next = performance.now() + REPORT_INTERVAL;
      tell({ kind: "progress", done, total });
    },
  };
}

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

function explain(error: unknown): FromWorker {
  if (error instanceof QuestionError) return { kind: "refused", field: error.field, message: error.message };
  return { kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

parentPort?.on("message", (message: ToWorker) => {
  try {
    if (message.kind === "drop") held.delete(message.dataset);
    else tell(message.kind === "hold" ? hold(message) : ask(message));
  } catch (error) {
    tell(explain(error));
  }
});

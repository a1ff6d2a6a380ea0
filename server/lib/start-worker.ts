import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

/**
 * Starts a thread: from `worker-from-source.mjs` beside who starts it in the sources, from `built` beside the program where it
 * was built.
 * @param startedBy the address of the module that starts it
 */
export function startWorker(startedBy: string, built: string): Worker {
  const file = startedBy.endsWith(".ts") ? "worker-from-source.mjs" : built;
  const worker = new Worker(fileURLToPath(new URL(file, startedBy)));
  // It may fail while nobody talks with it, which would end the program; its end is told by `exit`.
  worker.on("error", () => {});
  return worker;
}

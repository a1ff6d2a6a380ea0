import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { FromThread, Order, ToThread } from "./messages.ts";

/** The file of the thread: beside this one in the sources, and beside the program where it was built. */
const fromSource = import.meta.url.endsWith(".ts");
const WORKER = new URL(fromSource ? "worker-from-source.mjs" : "import-worker.js", import.meta.url);

/**
 * Has files looked through in a thread of its own, which ends with that; so that half a million rows keep nobody waiting.
 * @param hear is told all that the thread says; what it comes back with is sent to the thread
 * @throws what the signal is aborted with
 */
export function runThread(
  order: Order,
  hear: (message: FromThread) => Promise<ToThread | undefined>,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(fileURLToPath(WORKER), { workerData: order });
    const stop = () => void worker.terminate();
    signal.addEventListener("abort", stop, { once: true });
    worker.on("message", (message: FromThread) => {
      hear(message).then((answer) => answer && worker.postMessage(answer), reject);
    });
    worker.on("error", reject);
    worker.on("exit", () => {
      signal.removeEventListener("abort", stop);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    });
  });
}

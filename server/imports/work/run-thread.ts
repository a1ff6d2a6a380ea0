import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { FromThread, Order, ToThread } from "./messages.ts";

/** The file of the thread: beside this one in the sources, and beside the program where it was built. */
const fromSource = import.meta.url.endsWith(".ts");
const WORKER = new URL(fromSource ? "worker-from-source.mjs" : "import-worker.js", import.meta.url);

/** Milliseconds that a thread without work is kept: a recipe that is mended is checked again and again. */
const PATIENCE = 60_000;

const free: { readonly worker: Worker; readonly end: NodeJS.Timeout }[] = [];

/**
 * Has files looked through in a thread, so that half a million rows keep nobody waiting.
 * @param hear is told all that the thread says; what it comes back with is sent to the thread
 * @throws what `hear` throws, and what the signal is aborted with: the thread then ends where it is
 */
export async function runThread(
  order: Order,
  hear: (message: FromThread) => Promise<ToThread | undefined>,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const worker = takeThread();
  const stop = () => void worker.terminate();
  signal.addEventListener("abort", stop, { once: true });
  try {
    await converse(worker, { kind: "order", order }, hear);
    signal.throwIfAborted();
    keepThread(worker);
  } catch (error) {
    stop();
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

async function converse(
  worker: Worker,
  first: ToThread,
  hear: (message: FromThread) => Promise<ToThread | undefined>,
): Promise<void> {
  const { promise, resolve, reject } = deferred();
  // One message after the other, so that what was told first is known first.
  let heard = Promise.resolve();
  const listen = (message: FromThread) => {
    heard = heard.then(async () => {
      if (message.kind === "done") return resolve();
      const answer = await hear(message);
      if (answer) worker.postMessage(answer);
    });
    heard.catch(reject);
  };
  const end = () => reject(new Error("the thread ended before its work was done"));
  worker.on("message", listen).on("error", reject).on("exit", end);
  worker.postMessage(first);
  await promise.finally(() => worker.off("message", listen).off("error", reject).off("exit", end));
}

function deferred() {
  let [resolve, reject]: [() => void, (error: unknown) => void] = [() => {}, () => {}];
  const promise = new Promise<void>((done, fail) => {
    [resolve, reject] = [done, fail];
  });
  return { promise, resolve, reject };
}

function takeThread(): Worker {
  const kept = free.pop();
  if (kept === undefined) return new Worker(fileURLToPath(WORKER));
  clearTimeout(kept.end);
  kept.worker.ref();
  return kept.worker;
}

function keepThread(worker: Worker): void {
  worker.unref();
  const end = setTimeout(() => void worker.terminate(), PATIENCE).unref();
  const kept = { worker, end };
  worker.once("exit", () => {
    const place = free.indexOf(kept);
    if (place >= 0) free.splice(place, 1);
  });
  free.push(kept);
}

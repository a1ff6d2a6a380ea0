import type { Worker } from "node:worker_threads";
import { FairQueue } from "../../lib/fair-queue.ts";
import type { FromThread, Order, ToThread } from "./messages.ts";
import { keepThread, takeThread } from "./threads.ts";

/** How many threads work at once: each may hold what half a gigabyte of files say. */
const RUNNING = 2;

/** Imports are bounded where they begin; each waits for as long as it is kept. */
const turns = new FairQueue(
  {
    ...{ running: RUNNING, runningPerClient: RUNNING },
    ...{ waiting: 100, waitingPerClient: 100, patience: 24 * 60 * 60_000 },
  },
  "imports",
);

type Hear = (message: FromThread) => Promise<ToThread | undefined>;

/**
 * Has files looked through in a thread, so that half a million rows keep nobody waiting; after others where enough are at
 * it, which is told.
 * @param hear is told all that the thread says; what it comes back with is sent to the thread
 * @throws what `hear` throws, and what the signal is aborted with: the thread then ends where it is
 */
export async function runThread(order: Order, hear: Hear, signal: AbortSignal): Promise<void> {
  if (turns.load.running >= RUNNING)
    await hear({ kind: "progress", step: "Waiting for other imports", done: 0, total: 0 });
  const leave = await turns.enter("imports", signal);
  await work(order, hear, signal).finally(leave);
}

async function work(order: Order, hear: Hear, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const worker = takeThread();
  const stop = () => void worker.terminate();
  signal.addEventListener("abort", stop, { once: true });
  try {
    await converse(worker, { kind: "order", order }, hear);
    signal.throwIfAborted();
    keepThread(worker);
  } catch (error) {
    await worker.terminate();
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

async function converse(worker: Worker, first: ToThread, hear: Hear): Promise<void> {
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

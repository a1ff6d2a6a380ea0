import type { Worker } from "node:worker_threads";
import { startWorker } from "../../lib/start-worker.ts";
import type { ToThread } from "./messages.ts";

/** Milliseconds that a thread without work is kept: a recipe that is mended is checked again and again. */
const PATIENCE = 60_000;

interface Kept {
  readonly worker: Worker;
  readonly end: NodeJS.Timeout;
}

const free: Kept[] = [];

/** Starts a thread ahead, which reads its code, and tries it, before files come. One that is ready stays so for longer. */
export function readyThread(): void {
  const kept = free.pop();
  if (kept !== undefined) clearTimeout(kept.end);
  keepThread(kept?.worker ?? startReady());
}

function startReady(): Worker {
  const worker = startThread();
  worker.postMessage({ kind: "rehearsal" } satisfies ToThread);
  return worker;
}

/** A thread for whoever asks: one that is free, else a new one. It is to be kept again, or to be ended. */
export function takeThread(): Worker {
  const kept = free.pop();
  if (kept === undefined) return startThread();
  clearTimeout(kept.end);
  kept.worker.ref();
  return kept.worker;
}

function startThread(): Worker {
  const worker = startWorker(import.meta.url, "import-worker.js");
  worker.once("exit", () => {
    const place = free.findIndex((kept) => kept.worker === worker);
    if (place >= 0) free.splice(place, 1);
  });
  return worker;
}

/** Keeps a thread that has done its work for the next who asks. */
export function keepThread(worker: Worker): void {
  worker.unref();
  const end = setTimeout(() => void worker.terminate(), PATIENCE).unref();
  free.push({ worker, end });
}

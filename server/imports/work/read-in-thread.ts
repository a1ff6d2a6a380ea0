import { randomUUID } from "node:crypto";
import { on } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { UnreadableError } from "../../../model/exchange/read/finding.ts";
import type { CaseReader, Stated } from "../../../model/exchange/reader.ts";
import { manifestOf } from "../../../model/exchange/recipe/manifest-of.ts";
import type { FromThread, RowsOrder, ToThread } from "./messages.ts";
import { keepThread, takeThread } from "./threads.ts";

/**
 * The case that files make by a recipe, whose rows a thread reads and maps, so that nobody waits behind them. Reading it throws
 * UnreadableError, what its signal is aborted with, and what ended the thread.
 */
export function readInThread({ files, recipe, span }: Omit<RowsOrder, "reading">): CaseReader {
  const order = { reading: randomUUID(), files, recipe, span };
  return { manifest: manifestOf(recipe, span), read: (signal) => take(order, signal) };
}

/** Each batch that is taken lets the thread go on: one waits here while it makes the next. */
async function* take(order: RowsOrder, signal?: AbortSignal): AsyncGenerator<readonly Stated[]> {
  signal?.throwIfAborted();
  const worker = takeThread();
  let isFree = false;
  try {
    worker.postMessage({ kind: "rows", order } satisfies ToThread);
    for await (const [message] of on(worker, "message", { close: ["exit"], ...(signal && { signal }) })) {
      const heard: FromThread = message;
      isFree = heard.kind === "done";
      if (isFree) return;
      const rows = rowsOf(heard);
      worker.postMessage({ kind: "more" } satisfies ToThread);
      // Node hears a port that always has a message up to a thousand times before anything else has its turn.
      await nextTurn();
      // What has come before the end of it is heard before that.
      signal?.throwIfAborted();
      yield rows;
    }
    throw new Error("the thread ended before its work was done");
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    if (isFree) keepThread(worker);
    else await worker.terminate();
  }
}

function rowsOf(heard: FromThread): readonly Stated[] {
  if (heard.kind === "rows") return heard.rows;
  const [finding] = heard.kind === "unreadable" ? heard.findings : [];
  if (finding) throw new UnreadableError(finding);
  throw new Error(heard.kind === "failed" ? heard.message : `the thread answered with "${heard.kind}"`);
}

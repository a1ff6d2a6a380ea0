import type { Response } from "express";
import { Problem } from "../errors.ts";

/** Fires when a client has left before it had its answer. */
export function whenGone(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort(new Problem("cancelled", "The client went away."));
  });
  return gone.signal;
}

import type { Response } from "express";
import { jsonPieces } from "./json-pieces.ts";
import { Outlet } from "./outlet.ts";

/** Characters that are made at one turn: a millisecond's work. */
const SLICE = 2 ** 16;

/** Answers of up to so many characters are sent whole, with a tag by which a browser need not fetch them again. */
const WHOLE = 2 ** 20;

/** Milliseconds that a client may take over a larger one, which takes up memory meanwhile. */
const LONGEST = 180_000;

/**
 * Sends an answer as JSON, made in slices between which everything else goes on.
 * @param turn waits until the next slice may be made
 * @throws Problem `cancelled` when the client has gone away, or takes too long
 */
export async function sendJson(body: unknown, response: Response, turn: () => Promise<void>): Promise<void> {
  let text = "";
  let outlet: Outlet | undefined;
  for await (const slice of jsonSlices(body, turn)) {
    text += slice;
    if (outlet === undefined && text.length <= WHOLE) continue;
    outlet ??= begin(response);
    await outlet.write(text);
    text = "";
  }
  if (outlet === undefined) response.type("json").send(text);
  else response.end(text);
}

function begin(response: Response): Outlet {
  response.type("json");
  const limit = setTimeout(() => response.destroy(), LONGEST);
  response.once("close", () => clearTimeout(limit));
  return new Outlet(response);
}

/**
 * A value as JSON, slice by slice.
 * @param turn is waited for before each of them but the first
 */
export async function* jsonSlices(body: unknown, turn: () => Promise<void>): AsyncGenerator<string> {
  let slice = "";
  for (const piece of jsonPieces(body)) {
    slice += piece;
    if (slice.length < SLICE) continue;
    yield slice;
    await turn();
    slice = "";
  }
  yield slice;
}

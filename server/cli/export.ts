import "../lib/modest-heap.ts";

import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import { parseArgs } from "node:util";
import { assemble } from "../assemble.ts";
import { loadCatalogue } from "../catalogue/catalogue.ts";
import { readConfig } from "../config.ts";
import { Problem } from "../errors.ts";
import { FORMATS } from "../exports/formats.ts";
import { makeExport } from "../exports/make-export.ts";
import { readRequest } from "../exports/read-request.ts";
import { projectRoot } from "../lib/project-root.ts";
import { createLog } from "../log.ts";
import { openDatabase } from "../neo4j/database.ts";
import { explain } from "../start-errors.ts";

const USAGE = `Usage:
  npm run --silent export -- <format> <request> > <file>
  npm run export -- <format> <request> --out <file>    the file appears when it is whole

The request is, in quotes, a link to the page as the address bar has it; an address of the API (/api/network?at=1975,
/api/histogram, /api/paths?from=…&to=…, /api/reach?from=…, /api/compare?a=…&b=…, /api/queries/<name>,
/api/datasets/<id>); or its parameters alone ("at=1975", "view=timeline", "view=paths&from=…&to=…",
"view=query&cypher=…", "view=dataset"). To each can be added what is wanted of it: view=timeline, view=reach,
view=dataset; of figures width=84, ink=black, legend=false, caption=false.

Formats:
${FORMATS.map(({ name, title, of }) => `  ${name.padEnd(20)}  ${title} (${of.join(", ")})`).join("\n")}`;

const stopping = new AbortController();
const { signal } = stopping;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { out: { type: "string" } },
    allowPositionals: true,
  });
  const [format, request = ""] = positionals;
  if (format === undefined || positionals.length > 2) {
    console.error(USAGE);
    return 2;
  }
  const config = readConfig(process.env);
  const database = await openDatabase(config, (step) => console.error(`  ${step} …`), { join: true });
  const catalogue = loadCatalogue(join(projectRoot, "cypher"));
  const context = assemble({ ...config, database, catalogue, log: createLog(config.logLevel) });
  try {
    const asking = { ...context, signal, turn: () => nextTurn() };
    const { pieces } = await makeExport(format, await readRequest(request, asking), asking);
    await (values.out === undefined ? toOutput(pieces) : toFile(values.out, pieces));
    return 0;
  } finally {
    await context.close();
    await database.close();
  }
}

/** What was written so far cannot be taken back there, so that it has to be said. */
async function toOutput(pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), process.stdout, { end: false });
  } catch (error) {
    throw new Unfinished(error, "What was written so far is no whole file: delete it.");
  }
}

/** Under another name until it is whole, and on the disk. */
async function toFile(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished, { flush: true }), { signal });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new Unfinished(error, `Nothing was written to ${path}.`);
  }
}

/** What ended a file before it was whole, in words where they are known. */
const ENDS: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full.",
  EDQUOT: "The disk quota is used up.",
  EFBIG: "The file is larger than it may be there.",
  EPIPE: "Whatever reads the output has closed it.",
  ERR_STREAM_PREMATURE_CLOSE: "Whatever reads the output has closed it.",
};

/** A file that is not whole; the message says why, and what became of it. */
class Unfinished extends Error {
  override readonly name = "Unfinished";

  constructor(cause: unknown, consequence: string) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const isKnown = cause instanceof Problem || signal.aborted;
    const why = ENDS[code] ?? (isKnown && cause instanceof Error ? cause.message : explain(cause));
    super(`${why}\n${consequence}`, { cause });
  }
}

for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.once(name, () => stopping.abort(new Error("Stopped.")));
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(
    `\n${error instanceof Problem || error instanceof Unfinished ? error.message : explain(error)}`,
  );
  process.exitCode = 1;
}

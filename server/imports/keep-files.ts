import { createWriteStream } from "node:fs";
import { mkdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Problem, unfit } from "../errors.ts";

/** The most that one import may bring, in bytes. */
export const MOST_BYTES = 512 * 2 ** 20;

/** A file on its way in. */
export interface Incoming {
  readonly name: string;
  readonly size: number;
  readonly path: string;
  received: number;
}

/**
 * Makes room for files that are announced.
 * @param before the files that are there already
 * @throws Problem `tooLarge`, or `unfit` for names that leave their folder
 */
export async function announce(
  folder: string,
  files: readonly { readonly name: string; readonly size: number }[],
  before: readonly Incoming[] = [],
): Promise<Incoming[]> {
  const total = [...before, ...files].reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_BYTES) {
    throw new Problem(
      "tooLarge",
      `The files have ${Math.ceil(total / 2 ** 20)} MB together; 512 MB are read over HTTP. From the command line there is no such bound: npm run import.`,
    );
  }
  const wrong = files.filter(({ name }) => name.split(/[/\\]/).includes(".."));
  if (wrong.length > 0) {
    const detail = `A name may not lead out of its folder: ${wrong.map(({ name }) => name).join(", ")}.`;
    throw unfit([{ parameter: "files", detail }]);
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Under numbers: what a file is called is nobody's path.
  const incoming = files.map((file, place) => ({
    ...{ ...file, received: 0 },
    path: join(folder, String(before.length + place)),
  }));
  await Promise.all(incoming.map(({ path }) => writeFile(path, "")));
  return incoming;
}

/**
 * Takes the bytes of a file from an offset on; whatever stood there is written over, so that a chunk can be sent again.
 * @throws Problem `unfit` for an offset beyond what is here, `tooLarge` for more than was announced
 */
export async function receive(file: Incoming, offset: number, body: Readable): Promise<void> {
  if (offset > file.received) {
    const detail = `Only ${file.received} bytes of ${file.name} are here: go on with offset=${file.received}.`;
    throw unfit([{ parameter: "offset", detail }]);
  }
  let left = file.size - offset;
  const bounded = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      if (left >= 0) return done(null, chunk);
      done(new Problem("tooLarge", `${file.name} was announced with ${file.size} bytes; these are more.`));
    },
  });
  try {
    await truncate(file.path, offset);
    await pipeline(body, bounded, createWriteStream(file.path, { flags: "r+", start: offset }));
  } finally {
    // Where the connection broke, what came before it counts.
    file.received = (await stat(file.path)).size;
  }
}

/** Removes whatever was kept below a folder. */
export function discard(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

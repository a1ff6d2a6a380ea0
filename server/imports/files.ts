import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { Readable } from "node:stream";
import { unreadable } from "../../model/exchange/read/finding.ts";
import type { FileInput } from "../../model/exchange/read/input.ts";

const MOST_FILES = 2_000;

/**
 * The files that paths name, for the readers of formats; a folder stands for all files in it.
 * @throws UnreadableError where one is not there or a folder holds no file
 */
export async function openPaths(paths: readonly string[]): Promise<FileInput[]> {
  const opened = await Promise.all(paths.map(openPath));
  return opened.flat();
}

async function openPath(path: string): Promise<FileInput[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw unreadable({ file: path }, "is not there", "check the path");
  if (found.isFile()) return [fromPath(path, basename(path), found.size)];
  if (!found.isDirectory()) throw unreadable({ file: path }, "is no file", "give a file or a folder");
  return openFolder(path);
}

async function openFolder(folder: string): Promise<FileInput[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  if (files.length === 0)
    throw unreadable({ file: folder }, "is a folder without a file", "put the tables into it");
  if (files.length > MOST_FILES) {
    throw unreadable({ file: folder }, `holds more than ${MOST_FILES} files`, "give the tables one by one");
  }
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Promise.all(
    paths.map(async (path) => fromPath(path, relative(folder, path), (await stat(path)).size)),
  );
}

/** A file on the disk, read as it is needed. */
export function fromPath(path: string, name: string, size: number): FileInput {
  return {
    name,
    size,
    stream: (start = 0, end = size) =>
      start >= end
        ? emptyStream()
        : webStream(createReadStream(path, { start, end: end - 1, highWaterMark: 262_144 })),
  };
}

function emptyStream(): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({ start: (controller) => controller.close() });
}

// The adapter of Node tells its chunks as of any kind.
function webStream(stream: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = stream.iterator();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      stream.destroy();
    },
  });
}

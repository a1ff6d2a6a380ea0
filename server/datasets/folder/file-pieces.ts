import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { decode, EncodingError } from "../../../model/exchange/decode.ts";
import type { Finding } from "../../../model/exchange/finding.ts";

const PIECE = 256 * 1024;

/** The text of a file, as it is read. */
export function readPieces(path: string): AsyncGenerator<string> {
  return decode(createReadStream(path, { highWaterMark: PIECE }));
}

/** The last characters of a file in any of the encodings that are read; the first may be cut in half. */
export async function readEnd(path: string, bytes: number): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    // Two bytes make a character of UTF-16: the end begins at an even one.
    const from = Math.max(0, size - bytes) & ~1;
    const [mark, end] = [new Uint8Array(2), new Uint8Array(size - from)];
    await file.read(mark, 0, 2, 0);
    await file.read(end, 0, end.length, from);
    return new TextDecoder(encodingOf(mark)).decode(end);
  } finally {
    await file.close();
  }
}

function encodingOf([a, b]: Uint8Array): string {
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
}

/**
 * Why a file cannot be read, as a finding.
 * @throws the error itself where it is no fault of the file's
 */
export function explainFile(file: string, error: unknown): Finding {
  if (error instanceof EncodingError) {
    const { reason, remedy } = error;
    return { file, kind: "file", reason, remedy };
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const remedy = REMEDIES[code];
  if (remedy === undefined) throw error;
  return { file, kind: "file", reason: `cannot be read (${code})`, remedy };
}

const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file here: correct its name, or put it there",
  ENOTDIR: "a folder is meant where a file is: correct the path",
  EISDIR: "it is a folder: name a file",
  EACCES: "allow this user to read it",
  EPERM: "allow this user to read it",
};

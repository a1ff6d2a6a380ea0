import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { crc32 } from "node:zlib";
import * as z from "zod";
import { citedSource } from "../../model/graph/evidence.ts";
import { relationType } from "../../model/graph/vocabulary.ts";
import type { SharedCase } from "./shared-case.ts";

/** The first line has this length whatever it says, so that its checksum can be written when all else is. */
const LINE = 64;

/** Bytes that are read or written at once. */
const PIECE = 2 ** 23;

const header = z.object({
  lists: z.object({
    types: z.array(relationType),
    sources: z.array(citedSource),
    sourceSets: z.array(z.array(z.string())),
  }),
  sections: z.record(z.string(), z.tuple([z.int().min(0), z.int().min(0)])),
});

/** Tells apart what was written by versions of the program that keep other things. The number counts changes of meaning. */
const VERSION = crc32(`2 ${JSON.stringify(z.toJSONSchema(header))}`)
  .toString(16)
  .padStart(8, "0");

/** A file that is no case, or none that can be trusted; the message says why. */
export class CaseFileError extends Error {
  override readonly name = "CaseFileError";
}

/**
 * Writes a case to a file: a line with the checksum (CRC-32) of what follows it, a header in JSON, and the memory of the
 * case. It is written beside its place and moved there, so that there is never half a case.
 */
export async function writeCaseFile(path: string, { memory, ...rest }: SharedCase): Promise<void> {
  const text = Buffer.from(JSON.stringify(rest));
  const beside = `${path}.${process.pid}.part`;
  const file = await open(beside, "w");
  try {
    let checksum = 0;
    let place = LINE;
    for (const piece of [...piecesOf(text), ...piecesOf(new Uint8Array(memory))]) {
      checksum = crc32(piece, checksum);
      await file.write(piece, 0, piece.length, place);
      place += piece.length;
    }
    await file.write(firstLine(checksum, text.length), 0);
    await file.sync();
    await file.close();
    await rename(beside, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * Reads a case from its file.
 * @throws CaseFileError when it was written by another version, cut off or changed; what the file system says otherwise
 */
export async function readCaseFile(path: string): Promise<SharedCase> {
  const file = await open(path, "r");
  try {
    const line = await readBytes(file, Buffer.alloc(LINE), 0);
    const [, version, checksum, length] =
      /^entente case ([0-9a-f]{8}) ([0-9a-f]{8}) (\d+) *\n$/.exec(line.toString()) ?? [];
    if (version !== VERSION) throw new CaseFileError("it was written by another version, or is no case");
    const rest = (await file.stat()).size - LINE - Number(length);
    if (rest < 0) throw new CaseFileError("it ends too early");
    const text = await readBytes(file, Buffer.alloc(Number(length)), LINE);
    const memory = new SharedArrayBuffer(rest);
    const bytes = await readBytes(file, new Uint8Array(memory), LINE + text.length);
    const found = piecesOf(bytes).reduce((sum, piece) => crc32(piece, sum), crc32(text));
    if (found !== Number.parseInt(checksum ?? "", 16)) throw new CaseFileError("its checksum is wrong");
    return { ...header.parse(JSON.parse(text.toString())), memory };
  } finally {
    await file.close();
  }
}

function firstLine(checksum: number, length: number): Buffer {
  const said = `entente case ${VERSION} ${checksum.toString(16).padStart(8, "0")} ${length}`;
  return Buffer.from(`${said.padEnd(LINE - 1)}\n`);
}

async function readBytes<A extends Uint8Array>(file: FileHandle, bytes: A, place: number): Promise<A> {
  let read = 0;
  for (const piece of piecesOf(bytes)) {
    const { bytesRead } = await file.read(piece, 0, piece.length, place + read);
    if (bytesRead < piece.length) throw new CaseFileError("it ends too early");
    read += bytesRead;
  }
  return bytes;
}

function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const count = Math.ceil(bytes.length / PIECE);
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * PIECE, (index + 1) * PIECE));
}

import { type Entry, ERR_UNSAFE_FILENAME, type FileEntry, Reader, ZipReader } from "@zip.js/zip.js";
import type { Origin } from "../reader.ts";
import { unreadable } from "./finding.ts";
import { type Bytes, bytesOf, type FileInput } from "./input.ts";

/** What an archive may hold: enough for half a million rows of any dataset, and no more than a disk and a patience bear. */
const MOST_ENTRIES = 2_000;
const MOST_BYTES = 4 * 1024 ** 3;
const MOST_RATIO = 250;
// Below this a high ratio does no harm: a table of blanks is small and packs well.
const HARMLESS = 16 * 1024 ** 2;

/** A file within an archive, unpacked as it is read. */
export interface Member {
  readonly name: string;
  readonly input: FileInput;
}

/**
 * The files in a zip, whose paths, number, size and ratio are checked before anything is unpacked, and counted again
 * while it is.
 * @throws UnreadableError where it is broken, encrypted or out of bounds
 */
export async function openZip(input: FileInput): Promise<Member[]> {
  const place = { file: input.name };
  const entries = await entriesOf(input, place);
  if (entries.length > MOST_ENTRIES) {
    throw unreadable(
      place,
      `holds ${entries.length} files, more than ${MOST_ENTRIES}`,
      "give fewer files at once",
    );
  }
  const files = entries.filter((entry): entry is FileEntry => !entry.directory && !isHidden(entry.filename));
  const size = files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (size > MOST_BYTES) throw tooLarge(place);
  return files.map((entry) => memberOf(entry, place));
}

/** The file in a gzip, unpacked as it is read. */
export function openGzip(input: FileInput): FileInput {
  const place = { file: input.name };
  return fromStream(input.name.replace(/\.gz$/i, ""), undefined, () => {
    const plain = explained(input.stream().pipeThrough(new DecompressionStream("gzip")), place);
    return guarded(plain, input.size ?? 0, place);
  });
}

async function entriesOf(input: FileInput, place: Origin): Promise<Entry[]> {
  try {
    return await new ZipReader(new InputReader(input), { useWebWorkers: false }).getEntries();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason === ERR_UNSAFE_FILENAME) throw outside(place);
    throw unreadable(place, `is not a zip that can be read: ${reason}`, "pack it again");
  }
}

function memberOf(entry: FileEntry, place: Origin): Member {
  const { filename, uncompressedSize, compressedSize, encrypted } = entry;
  const inside = { file: `${place.file}/${filename}` };
  if (encrypted) throw unreadable(inside, "is locked with a password", "unlock it first");
  if (filename.startsWith("/") || /(^|[\\/])\.\.([\\/]|$)|^[a-z]:|\\/i.test(filename)) {
    throw outside(inside);
  }
  if (uncompressedSize > HARMLESS && uncompressedSize > compressedSize * MOST_RATIO) throw tooDense(inside);
  const stream = () => guarded(unpacked(entry, inside), compressedSize, inside);
  return { name: filename, input: fromStream(filename, uncompressedSize, stream) };
}

function outside(place: Origin) {
  return unreadable(place, "names a path outside the archive", "pack it again without such paths");
}

function isHidden(name: string): boolean {
  return name.startsWith("__MACOSX/") || /(^|\/)\._/.test(name) || name.endsWith(".DS_Store");
}

function unpacked(entry: FileEntry, place: Origin): ReadableStream<Bytes> {
  const { readable, writable } = new TransformStream<Bytes, Bytes>();
  entry.getData(writable, { useWebWorkers: false, checkSignature: true }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    const broken = unreadable(place, `cannot be unpacked: ${reason}`, "pack it again");
    return writable.abort(broken).catch(() => undefined);
  });
  return readable;
}

/** A stream whose errors say which file is broken. */
function explained(stream: ReadableStream<Bytes>, place: Origin): ReadableStream<Bytes> {
  const reader = stream.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        controller.error(unreadable(place, `cannot be unpacked: ${reason}`, "pack it again"));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/**
 * What is unpacked, counted: the sizes that an archive tells of itself may be false.
 * @param packed bytes that it is unpacked from
 * @throws UnreadableError, as the stream's error, where it is more than is bearable
 */
export function guarded(stream: ReadableStream<Bytes>, packed: number, place: Origin): ReadableStream<Bytes> {
  let size = 0;
  return stream.pipeThrough(
    new TransformStream<Bytes, Bytes>({
      transform(chunk, controller) {
        size += chunk.length;
        if (size > MOST_BYTES) throw tooLarge(place);
        if (size > HARMLESS && size > packed * MOST_RATIO) throw tooDense(place);
        controller.enqueue(chunk);
      },
    }),
  );
}

function tooLarge(place: Origin) {
  return unreadable(place, "unpacks to more than 4 GiB", "give what is in it in parts, one after the other");
}

function tooDense(place: Origin) {
  return unreadable(
    place,
    `unpacks to more than ${MOST_RATIO} times its size, as only a file made to do harm does`,
    "unpack it yourself and give what is in it",
  );
}

function fromStream(name: string, size: number | undefined, open: () => ReadableStream<Bytes>): FileInput {
  return { name, size, stream: (start, end) => (start === undefined ? open() : part(open(), start, end)) };
}

function part(stream: ReadableStream<Bytes>, start: number, end = Number.POSITIVE_INFINITY) {
  let at = 0;
  return stream.pipeThrough(
    new TransformStream<Bytes, Bytes>({
      transform(chunk, controller) {
        const cut = chunk.subarray(Math.max(0, start - at), Math.max(0, end - at));
        at += chunk.length;
        if (cut.length > 0) controller.enqueue(cut);
      },
    }),
  );
}

/** Lets the unpacker read any part of a file. */
class InputReader extends Reader<FileInput> {
  readonly #input: FileInput;

  constructor(input: FileInput) {
    super(input);
    this.#input = input;
    this.size = input.size ?? 0;
  }

  override async readUint8Array(index: number, length: number): Promise<Bytes> {
    return bytesOf(this.#input.stream(index, Math.min(index + length, this.size)), length);
  }
}

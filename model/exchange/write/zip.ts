import { ZipWriter } from "@zip.js/zip.js";
import { chunksOf } from "../read/input.ts";

/** A file piece by piece. */
export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** A file that goes into a zip, made while it is written. */
export interface ZipMember {
  readonly name: string;
  readonly pieces: Pieces;
}

/** The same zip is the same bytes, whenever it is written. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * A zip of files that are made one after the other, told piece by piece: nothing of it is ever held whole.
 * @throws whatever makes a file throws; what was told until then has no directory, and no reader takes it for a zip
 */
export async function* zipOf(
  members: AsyncIterable<ZipMember> | Iterable<ZipMember>,
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writing = writeAll(writable, members);
  // Whoever reads is told by the stream; the promise itself is waited for at the end.
  writing.catch((error: unknown) => writable.abort(error).catch(() => undefined));
  yield* chunksOf(readable);
  await writing;
}

async function writeAll(
  writable: WritableStream<Uint8Array>,
  members: AsyncIterable<ZipMember> | Iterable<ZipMember>,
): Promise<void> {
  const writer = new ZipWriter(writable, { useWebWorkers: false, level: 6 });
  for await (const { name, pieces } of members) {
    await writer.add(name, streamOf(pieces), { lastModDate: NO_DATE, extendedTimestamp: false });
  }
  await writer.close();
}

function streamOf(pieces: Pieces): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = asyncOf(pieces);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    cancel: async () => void (await iterator.return(undefined)),
  });
}

async function* asyncOf(pieces: Pieces): AsyncGenerator<string | Uint8Array> {
  yield* pieces;
}

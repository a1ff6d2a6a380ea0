/** Bytes that no other thread shares. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A file as its bytes, wherever it lies: on a disk, in the page, or inside an archive. May be read more than once. */
export interface FileInput {
  /** The file's name, with the folder within what was given, separated by `/`. */
  readonly name: string;
  /** In bytes; undefined where only reading to the end tells. */
  readonly size: number | undefined;
  /** The bytes from `start` to before `end`, or all. */
  stream(start?: number, end?: number): ReadableStream<Bytes>;
}

/** A file that is held in memory. */
export function fromBytes(name: string, bytes: Bytes): FileInput {
  return {
    name,
    size: bytes.length,
    stream: (start = 0, end = bytes.length) =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(bytes.subarray(start, end));
          controller.close();
        },
      }),
  };
}

/** A text that is held in memory, as a file in UTF-8. */
export function fromText(name: string, text: string): FileInput {
  return fromBytes(name, new TextEncoder().encode(text));
}

/**
 * A file that the page was given.
 * @public the way by which files of the page come in
 */
export function fromBlob(name: string, blob: Blob): FileInput {
  return {
    name,
    size: blob.size,
    stream: (start = 0, end = blob.size) => blob.slice(start, end).stream(),
  };
}

/** The chunks of a stream; a stream that is not read to its end is cancelled. */
export async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** All bytes of a stream, up to a limit. @throws RangeError when there are more */
export async function bytesOf(stream: ReadableStream<Bytes>, limit: number): Promise<Bytes> {
  const chunks: Bytes[] = [];
  let size = 0;
  for await (const chunk of chunksOf(stream)) {
    size += chunk.length;
    if (size > limit) throw new RangeError(`more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return joined(chunks, size);
}

/** The first bytes of a file, at most `length`. */
export async function headOf(input: FileInput, length: number): Promise<Bytes> {
  const chunks: Bytes[] = [];
  let size = 0;
  for await (const chunk of chunksOf(input.stream())) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= length) break;
  }
  return joined(chunks, size).subarray(0, length);
}

function joined(chunks: readonly Bytes[], size: number): Bytes {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

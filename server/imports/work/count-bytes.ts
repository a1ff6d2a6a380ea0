import type { Bytes, FileInput } from "../../../model/exchange/read/input.ts";

/** Files that tell how many of their bytes have been read. */
export function countBytes(inputs: readonly FileInput[], onBytes: (bytes: number) => void): FileInput[] {
  return inputs.map((input) => ({
    ...input,
    stream: (start, end) =>
      input.stream(start, end).pipeThrough(
        new TransformStream<Bytes, Bytes>({
          transform(chunk, controller) {
            onBytes(chunk.length);
            controller.enqueue(chunk);
          },
        }),
      ),
  }));
}

import { expect, test } from "vitest";
import type { FileInput } from "../../../../model/exchange/read/input.ts";
import { readOfflineFigure } from "../../../../model/exchange/read/offline-figure.ts";

test("a page that is too large to be held is refused, and not read to its end", async () => {
  const piece = new Uint8Array(8 * 1024 ** 2).fill(32);
  let pieces = 0;
  const endless: FileInput = {
    name: "figure.html",
    size: undefined,
    stream: () =>
      new ReadableStream({
        pull(controller) {
          pieces++;
          if (pieces < 40) controller.enqueue(piece);
          else controller.close();
        },
      }),
  };
  await expect(readOfflineFigure(endless)).rejects.toThrow(
    "figure.html: is a web page of more than 128 MiB; export the dataset as a data package",
  );
  expect(pieces).toBeLessThan(20);
});

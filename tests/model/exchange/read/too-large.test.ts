import { expect, test } from "vitest";
import type { FileInput } from "../../../../model/exchange/read/input.ts";
import { parseWhole } from "../../../../model/exchange/read/json.ts";
import { readOfflineFigure } from "../../../../model/exchange/read/offline-figure.ts";
import { readReferences } from "../../../../model/exchange/read/references.ts";

test.each<[string, (input: FileInput) => Promise<unknown>, string]>([
  [
    "figure.html",
    readOfflineFigure,
    "is a web page of more than 128 MiB; export the dataset as a data package",
  ],
  ["data.json", parseWhole, "is a JSON value of more than 128 MiB; write one object a line (JSON lines)"],
  [
    "works.bib",
    (input) => readReferences(input, "bibtex"),
    "is a list of references of more than 64 MiB; give it in parts",
  ],
])("%s is refused where it is too large to be held, and not read to its end", async (name, read, said) => {
  const piece = new Uint8Array(8 * 1024 ** 2).fill(32);
  let pieces = 0;
  const endless: FileInput = {
    name,
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
  await expect(read(endless)).rejects.toThrow(`${name}: ${said}`);
  expect(pieces).toBeLessThan(20);
});

import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects, parquetSchema } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { nameOf } from "./delimited.ts";
import { unreadable } from "./finding.ts";
import { bytesOf, type FileInput } from "./input.ts";
import { flat } from "./records.ts";
import type { Batches, Table } from "./table.ts";

const BATCH = 20_000;

/**
 * The table in a Parquet file, read in parts.
 * @throws UnreadableError where the file is broken
 */
export async function readParquet(input: FileInput): Promise<Table> {
  const place = { file: input.name };
  const file = await bufferOf(input);
  const metadata = await parquetMetadataAsync(file).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw unreadable(place, `is no Parquet file that can be read: ${reason}`, "write it again");
  });
  const total = Number(metadata.num_rows);
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  async function* rows(): Batches {
    for (let rowStart = 0; rowStart < total; rowStart += BATCH) {
      const rowEnd = Math.min(rowStart + BATCH, total);
      const records = await parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd });
      yield records.map((record, place) => {
        const cells = flat(record);
        return { row: rowStart + place + 1, cells: columns.map((column) => cells[column] ?? "") };
      });
    }
  }
  return { name: nameOf(input.name), file: input.name, columns, rows };
}

async function bufferOf(input: FileInput): Promise<AsyncBuffer> {
  const { size } = input;
  if (size === undefined) {
    throw unreadable(
      { file: input.name },
      "is packed once more, though Parquet packs itself",
      "unpack it first",
    );
  }
  return {
    byteLength: size,
    slice: async (start, end = size) => (await bytesOf(input.stream(start, end), size)).buffer,
  };
}

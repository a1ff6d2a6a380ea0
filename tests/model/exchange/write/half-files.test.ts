import { Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import { XMLValidator } from "fast-xml-parser";
import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { EXPORTS } from "../../../../model/exchange/exports.ts";
import { writeBytes } from "./write-whole.ts";

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const asJson = async (bytes: Uint8Array) => JSON.parse(textOf(bytes));

async function asXml(bytes: Uint8Array) {
  const found = XMLValidator.validate(textOf(bytes));
  if (found !== true) throw new Error(found.err.msg);
}

const asParquet = (bytes: Uint8Array) => parquetReadObjects({ file: new Uint8Array(bytes).buffer });

const asZip = (bytes: Uint8Array) => new ZipReader(new Uint8ArrayReader(bytes)).getEntries();

/** Readers of formats that have an end of their own; of lines of text only the transfer tells whether it was whole. */
const READERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
  gexf: asXml,
  graphml: asXml,
  json: asJson,
  jsonld: asJson,
  csl: asJson,
  parquet: asParquet,
  "entities-parquet": asParquet,
  "data-package": asZip,
  "ro-crate": asZip,
};

const CUTS = 24;

test.each(
  EXPORTS.filter(({ name, of }) => name in READERS && (of.includes("network") || of.includes("dataset"))),
)("part of a file of $name is taken for a whole one by no reader", async (format) => {
  const read = READERS[format.name] ?? asJson;
  const whole = new Uint8Array(await writeBytes(format));
  await read(whole);
  // A line feed at the end may be missing.
  const longest = whole.length - 2;
  for (let part = 0; part <= CUTS; part++) {
    const length = Math.floor((longest * part) / CUTS);
    await expect(read(whole.slice(0, length)), `${length} of ${whole.length}`).rejects.toThrow();
  }
});

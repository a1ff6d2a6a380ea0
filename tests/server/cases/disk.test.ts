import { readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openCase } from "../../../model/graph/pack/open.ts";
import { CaseFileError, readCaseFile, writeCaseFile } from "../../../server/cases/case-file.ts";
import { share, unshare } from "../../../server/cases/shared-case.ts";
import { Shelf } from "../../../server/cases/shelf.ts";
import { createLog } from "../../../server/log.ts";
import { packCase, plainCase } from "../../model/graph/cases.ts";
import { emptyFolder } from "../../support/folder.ts";
import { smallRows } from "../../support/small-columns.ts";

const small = () => share(packCase(smallRows()));

const bytesOf = ({ memory }: { memory: SharedArrayBuffer }) => Buffer.from(new Uint8Array(memory));

test("a case is on disk what it is in memory", async () => {
  const path = join(emptyFolder(), "case");
  await fc.assert(
    fc.asyncProperty(plainCase, async (plain) => {
      const packed = packCase(plain);
      const shared = share(packed);
      expect(unshare(shared)).toEqual(packed);
      await writeCaseFile(path, shared);
      const read = await readCaseFile(path);
      expect(bytesOf(read)).toEqual(bytesOf(shared));
      expect(unshare(read)).toEqual(packed);
    }),
    { numRuns: 20 },
  );
});

test("wherever a byte is changed or the file ends, it is no case", async () => {
  const path = join(emptyFolder(), "case");
  await writeCaseFile(path, small());
  const whole = readFileSync(path);
  for (let place = 0; place < whole.length; place += 97) {
    const changed = Buffer.from(whole);
    changed[place] = (changed[place] ?? 0) ^ 0x11;
    writeFileSync(path, changed);
    await expect(readCaseFile(path), `byte ${place}`).rejects.toThrow(CaseFileError);
    writeFileSync(path, whole.subarray(0, place));
    await expect(readCaseFile(path), `cut at ${place}`).rejects.toThrow(CaseFileError);
  }
});

test("a case of another version of the program is not read", async () => {
  const path = join(emptyFolder(), "case");
  await writeCaseFile(path, small());
  const text = readFileSync(path, "latin1");
  writeFileSync(path, text.replace(/^entente case \w{8}/, "entente case 00000000"), "latin1");
  await expect(readCaseFile(path)).rejects.toThrow("another version");
});

test("the shelf gives back what it was given, and throws away what it cannot trust", async () => {
  const folder = join(emptyFolder(), "cases");
  const shelf = new Shelf(folder, createLog("silent"));
  expect(await shelf.take("abc")).toBeUndefined();
  await shelf.put("abc", small());
  expect(readdirSync(folder)).toEqual(["abc"]);
  const taken = await shelf.take("abc");
  expect(taken && openCase(unshare(taken)).relations.ids.indexOf("trade")).toBeGreaterThanOrEqual(0);
  truncateSync(join(folder, "abc"), statSync(join(folder, "abc")).size - 1);
  expect(await shelf.take("abc")).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

test("a hash is never a way out of the folder, and what was left half written goes in time", async () => {
  const folder = emptyFolder();
  const shelf = new Shelf(join(folder, "cases"), createLog("silent"));
  await shelf.put("../../escape", small());
  expect(readdirSync(folder)).toEqual(["cases"]);
  const left = join(folder, "cases", "old.1.part");
  writeFileSync(left, "half");
  utimesSync(left, 0, 0);
  await shelf.put("next", small());
  expect(readdirSync(join(folder, "cases"))).toHaveLength(2);
  await shelf.drop("next");
  expect(await shelf.take("next")).toBeUndefined();
});

test("a case that cannot be kept costs nothing but the next start", async () => {
  const file = join(emptyFolder(), "file");
  writeFileSync(file, "a file where a folder should be");
  await new Shelf(join(file, "cases"), createLog("silent")).put("abc", small());
});

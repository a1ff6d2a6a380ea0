import { mkdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findCutShort, readJars, sealJars } from "../../../../server/neo4j/embedded/jars.ts";
import { emptyFolder } from "../../../support/folder.ts";

/** The smallest zip archive: an end of the central directory and nothing before it. */
const emptyArchive = Buffer.concat([Buffer.from("PK\u0005\u0006", "latin1"), Buffer.alloc(18)]);

async function twoJars(): Promise<string> {
  const folder = emptyFolder();
  await mkdir(join(folder, "lib"));
  await writeFile(join(folder, "lib", "b.jar"), emptyArchive);
  await writeFile(join(folder, "lib", "a.jar"), emptyArchive);
  return folder;
}

test("sealed jars are read back in the order of their names", async () => {
  const folder = await twoJars();
  await sealJars(folder);
  const paths = ["a.jar", "b.jar"].map((name) => join(folder, "lib", name));
  expect(await readJars(folder, false)).toEqual(paths);
  expect(await readJars(folder, true)).toEqual(paths);
});

test("a folder without a seal is not complete", async () => {
  expect(await readJars(await twoJars(), false)).toBeUndefined();
});

test("a missing jar is noticed", async () => {
  const folder = await twoJars();
  await sealJars(folder);
  await rm(join(folder, "lib", "b.jar"));
  expect(await readJars(folder, false)).toBeUndefined();
});

test("a changed jar of the same size is noticed by a thorough look", async () => {
  const folder = await twoJars();
  await sealJars(folder);
  const file = join(folder, "lib", "a.jar");
  const content = await readFile(file);
  content[10] = 1;
  await writeFile(file, content);
  expect(await readJars(folder, false)).toBeDefined();
  expect(await readJars(folder, true)).toBeUndefined();
});

test("a seal that was cut off counts as none", async () => {
  const folder = await twoJars();
  await sealJars(folder);
  await truncate(join(folder, "jars.json"), 20);
  expect(await readJars(folder, false)).toBeUndefined();
});

test("jars that were cut short are named", async () => {
  const folder = await twoJars();
  await truncate(join(folder, "lib", "b.jar"), 10);
  expect(await findCutShort(folder)).toEqual(["b.jar"]);
});

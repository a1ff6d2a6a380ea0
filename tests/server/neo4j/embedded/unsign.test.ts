import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type FileEntry,
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js";
import { expect, test } from "vitest";
import { unsignJars } from "../../../../server/neo4j/embedded/unsign.ts";
import { emptyFolder } from "../../../support/folder.ts";

const PLAIN = { "META-INF/MANIFEST.MF": "Manifest-Version: 1.0\n", "org/Own.class": "a class\n".repeat(100) };
const SIGNATURES = {
  "META-INF/OWN.SF": "digests",
  "META-INF/OWN.RSA": "a key",
  "META-INF/other.ec": "another",
};

async function jarOf(files: Record<string, string>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text));
  return writer.close();
}

async function unsigned(content: Uint8Array): Promise<Uint8Array> {
  const folder = emptyFolder();
  const jar = join(folder, "lib", "own.jar");
  await mkdir(join(folder, "lib"));
  await writeFile(jar, content);
  await unsignJars(folder);
  return new Uint8Array(await readFile(jar));
}

async function filesOf(jar: Uint8Array): Promise<Record<string, string>> {
  const entries = await new ZipReader(new Uint8ArrayReader(jar)).getEntries();
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  const textOf = async (entry: FileEntry) =>
    new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter()));
  return Object.fromEntries(
    await Promise.all(files.map(async (entry) => [entry.filename, await textOf(entry)])),
  );
}

test("a signed jar keeps all but its signatures", async () => {
  expect(await filesOf(await unsigned(await jarOf({ ...SIGNATURES, ...PLAIN })))).toEqual(PLAIN);
});

test("a jar that nobody signed, and what is none, stay byte for byte", async () => {
  const plain = await jarOf({ ...PLAIN, "org/META-INF/OWN.SF": "a file of that name elsewhere" });
  expect(await unsigned(plain)).toEqual(plain);
  const broken = new TextEncoder().encode("no archive, although META-INF/OWN.SF is named");
  expect(await unsigned(broken)).toEqual(broken);
});

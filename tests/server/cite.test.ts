import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import {
  TextReader,
  TextWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js";
import jsonld from "jsonld";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256Of } from "../../model/exchange/cited/canonical.ts";
import { fromBytes } from "../../model/exchange/read/input.ts";
import { readCrate } from "../../server/cite/read-crate.ts";
import { projectRoot } from "../../server/lib/project-root.ts";
import { givenNeo4j } from "../support/built-program.ts";
import { emptyFolder } from "../support/folder.ts";
import { type ServedCase, serveCase } from "../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

const PATH = "view=paths&from=doctrine/peaceful-coexistence&to=organization/peruvian-students";
const WINDOW = "view=network&start=1968&end=1975&reading=certain";

async function cite(query: string) {
  const response = await served.get(`/api/cite?${query}`);
  return { status: response.status, body: await response.json() };
}

describe.each([WINDOW, PATH, "view=dataset"])("of %s", (query) => {
  test("the link that a citation gives is answered with the same data and the same result", async () => {
    const { body } = await cite(query);
    expect(body.text).toContain(body.fixed.contentHash);
    expect(body.bibtex).toContain(body.fixed.resultHash);
    expect(body.link).toMatchObject({ isPublic: false, note: expect.stringContaining("ENTENTE_PUBLIC_URL") });
    const again = await (await served.get(body.link.url)).json();
    expect(again.comparison).toMatchObject({ data: "same", result: "same" });
    expect(again.fixed).toEqual(body.fixed);
  });

  test("the research object has the result whose hash is cited", async () => {
    const { body } = await cite(query);
    const crate = await open(await exportCrate(query));
    expect(sha256Of(crate.get("result.jsonl") ?? "")).toBe(body.fixed.resultHash);
    expect(JSON.parse(crate.get("question.json") ?? "").fixed).toEqual(body.fixed);
  });
});

test("a link against other data says so, and whether the result is another", async () => {
  const { body } = await cite(WINDOW);
  const cited = new URLSearchParams(body.link.url.split("?")[1]).get("cited") ?? "";
  const other = cited.replace(body.fixed.contentHash, "0".repeat(64));
  const moved = await cite(`${WINDOW}&cited=${encodeURIComponent(other)}`);
  expect(moved.body.comparison).toMatchObject({ data: "other", result: "same" });
  const narrower = await cite(
    `view=network&start=1968&end=1969&reading=certain&cited=${encodeURIComponent(other)}`,
  );
  expect(narrower.body.comparison).toMatchObject({ data: "other", result: "other" });
  expect(narrower.body.comparison.sentences.join(" ")).toContain(body.fixed.summary);
});

test("a link that was cut off is refused", async () => {
  const { status, body } = await cite(`${WINDOW}&cited=1~1.0~abc`);
  expect(status).toBe(422);
  expect(body.detail).toContain("missing or changed");
});

test("a link opens the page that shows the result, where it is told which", async () => {
  const { body } = await cite(`${WINDOW}&page=${encodeURIComponent("?start=1968-01-01&end=1975-12-31")}`);
  expect(body.link.url).toMatch(/^\/\?start=1968-01-01&end=1975-12-31&cited=1/);
});

test("another program reads the crate's description: every file with its hash, and the action that made the result", async () => {
  const crate = await open(await exportCrate(PATH));
  const described = JSON.parse(crate.get("ro-crate-metadata.json") ?? "");
  // The context of the standard is on the Web; all terms that are used are schema.org's or Dublin Core's.
  const context = {
    "@vocab": "http://schema.org/",
    conformsTo: { "@id": "http://purl.org/dc/terms/conformsTo" },
    File: "http://schema.org/MediaObject",
  };
  const documentLoader = async (url: string) => {
    expect(url).toBe("https://w3id.org/ro/crate/1.3/context");
    return { documentUrl: url, document: { "@context": context } };
  };
  const flat = await jsonld.flatten(
    described,
    { "@vocab": "http://schema.org/" },
    { documentLoader, base: "crate:/" },
  );
  const graph = new Map([flat["@graph"]].flat().map((node) => [Object(node)["@id"], Object(node)]));
  const root = graph.get("crate:/");
  expect(graph.get("crate:/ro-crate-metadata.json")["http://purl.org/dc/terms/conformsTo"]).toEqual({
    "@id": "https://w3id.org/ro/crate/1.3",
  });
  const parts: string[] = [root.hasPart].flat().map((part) => part["@id"].replace("crate:/", ""));
  const listed = [...crate.keys()].filter(
    (name) => !["ro-crate-metadata.json", "manifest-sha256.txt"].includes(name),
  );
  expect(parts.filter((name) => !name.endsWith("/")).sort()).toEqual(listed.sort());
  expect(graph.get("crate:/#asked")).toMatchObject({
    "@type": "CreateAction",
    result: { "@id": "crate:/result.jsonl" },
  });
  expect(crate.get("README.md")).toContain("npm run rerun");
});

async function exportCrate(query: string): Promise<string> {
  const response = await served.get(`/api/export/ro-crate?${query}`);
  expect(response.status).toBe(200);
  const path = join(emptyFolder(), "crate.zip");
  await writeFile(path, new Uint8Array(await response.arrayBuffer()));
  return path;
}

async function open(path: string): Promise<Map<string, string>> {
  const entries = await new ZipReader(
    new Uint8ArrayReader(new Uint8Array(await readFile(path))),
  ).getEntries();
  const files = entries.flatMap((entry) => (entry.directory ? [] : [entry]));
  return new Map(
    await Promise.all(
      files.map(async (entry) => [entry.filename, await entry.getData(new TextWriter())] as const),
    ),
  );
}

/** The same crate with other contents, as somebody with a text editor and a packer makes it. */
async function change(path: string, edit: (files: Map<string, string>) => void): Promise<string> {
  const files = await open(path);
  edit(files);
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, text] of files) await writer.add(name, new TextReader(text));
  const changed = join(emptyFolder(), "changed.zip");
  await writeFile(changed, await writer.close());
  return changed;
}

async function rerun(path: string): Promise<{ code: number; said: string }> {
  const env = { ...process.env, ...givenNeo4j(), ENTENTE_DATA: emptyFolder(), ENTENTE_LOG: "error" };
  const args = ["dist/server/rerun.js", path];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: projectRoot, env });
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = Object(error);
    return { code, said: `${stdout}${stderr}` };
  }
}

test("the command asks again, and tells equal, changed by hand, other data, and what is no crate", async () => {
  const path = await exportCrate(PATH);
  expect(await rerun(path)).toMatchObject({ code: 0, said: expect.stringContaining("so is the result") });
  const byHand = await change(path, (files) => {
    const result = files.get("result.jsonl") ?? "";
    files.set("result.jsonl", result.replace('"verdict":"', '"verdict":"not '));
    files.set("note.txt", "x");
    files.delete("claims.csv");
  });
  const { code, said } = await rerun(byHand);
  expect(code).toBe(3);
  for (const sentence of [
    "result.jsonl was changed.",
    "note.txt was added.",
    "claims.csv is missing.",
    "not the result whose hash",
  ])
    expect(said).toContain(sentence);
  expect(await rerun("package.json")).toMatchObject({ code: 2 });
}, 120_000);

test("a crate whose result is larger than can be held as text is refused, and says what to do", async () => {
  const path = await exportCrate("view=network&start=1968&end=1975");
  const input = fromBytes("crate.zip", new Uint8Array(await readFile(path)));
  expect((await readCrate(input)).changes).toEqual([]);
  await expect(readCrate(input, 1_024)).rejects.toThrow(/larger than .* MiB.*ask again/s);
});

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { projectRoot } from "../../server/lib/project-root.ts";
import { emptyFolder } from "../support/folder.ts";
import { type ServedCase, serveCase } from "../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

/** Runs the command as a person does, against the database of the tests. */
async function runExport(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const { uri, user, password, name } = inject("neo4j");
  const address = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name };
  const child = spawn(process.execPath, ["--import", "tsx", "server/cli/export.ts", ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...address, ENTENTE_DATA: emptyFolder() },
  });
  const text = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (part) => {
    text.out += part;
  });
  child.stderr.setEncoding("utf8").on("data", (part) => {
    text.err += part;
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, ...text };
}

test("the command gives the file that HTTP gives, to the output or under a name", async () => {
  const request = "/api/network?start=1968&end=1975&reading=certain";
  const overHttp = await (await served.get(`/api/export/gexf?${request.split("?")[1]}`)).text();
  const printed = await runExport("gexf", served.url + request);
  expect(printed).toMatchObject({ code: 0, out: overHttp });
  const path = join(emptyFolder(), "network.gexf");
  expect(await runExport("gexf", request, "--out", path)).toMatchObject({ code: 0, out: "" });
  expect(await readFile(path, "utf8")).toBe(overHttp);
}, 120_000);

test("what cannot be exported is said, and an older file stays as it was", async () => {
  const path = join(emptyFolder(), "old.csv");
  await writeFile(path, "old");
  const failed = await runExport("gephi", "view=dataset", "--out", path);
  expect(failed).toMatchObject({ code: 1, err: expect.stringContaining("gexf") });
  expect(await readFile(path, "utf8")).toBe("old");
  expect(existsSync(`${path}.unfinished`)).toBe(false);
  expect(await runExport()).toMatchObject({ code: 2, err: expect.stringContaining("Usage") });
}, 120_000);

import { spawnSync } from "node:child_process";
import { copyFile, mkdir, readdir, readFile, stat, truncate } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { type Installation, install } from "../../../server/neo4j/embedded/install.ts";
import { emptyFolder } from "../../support/folder.ts";

const { cacheFolder, neo4j } = readConfig({ ...process.env, NEO4J_URI: "" });
const maven = neo4j.kind === "embedded" ? neo4j.maven : "";
const tools = spawnSync(maven, ["-version"]).error === undefined;
const silent = () => {};

/** A cache of its own, as a complete run left it. */
async function copyCache(): Promise<[string, Installation]> {
  const { folder, jars } = await install(cacheFolder, maven, silent);
  const cache = emptyFolder();
  const copy = join(cache, basename(folder));
  await mkdir(join(copy, "lib"), { recursive: true });
  for (const file of [join(folder, "jars.json"), ...jars]) {
    await copyFile(file, join(copy, file.slice(folder.length)));
  }
  return [cache, await install(cache, "no Maven is needed", silent)];
}

describe.skipIf(!tools && process.env.CI !== "true")("a damaged cache", { timeout: 300_000 }, () => {
  test("is resolved again when a jar was cut short, and nothing unfinished stays", async () => {
    const [cache, { jars }] = await copyCache();
    const [jar = ""] = jars;
    const whole = await readFile(jar);
    await truncate(jar, 100);
    const steps: string[] = [];
    const mended = await install(cache, maven, (step) => steps.push(step));
    expect(mended.jars).toEqual(jars);
    expect(await readFile(jar)).toEqual(whole);
    expect(steps[0]).toMatch(/^Resolving Neo4j 5\.26/);
    expect(await readdir(cache)).toEqual([basename(dirname(dirname(jar)))]);
  });

  test("is used as it is while it is whole", async () => {
    const [cache, { folder }] = await copyCache();
    const before = (await stat(folder)).mtimeMs;
    await install(cache, "no Maven is needed", silent, true);
    expect((await stat(folder)).mtimeMs).toBe(before);
  });
});

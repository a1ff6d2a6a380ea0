import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedCase, serveCase } from "../support/served-case.ts";
import { blocksOf } from "./blocks.ts";

const run = promisify(execFile);

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

const COMMANDS: Record<string, readonly [command: string, ...options: string[]]> = {
  bash: ["bash", "-euo", "pipefail", "-c"],
  python: ["python3", "-c"],
  r: ["Rscript", "-e"],
};

const calls = blocksOf("scripting.md").filter(({ language }) => language in COMMANDS);

function has(language: string): boolean {
  const probe = {
    bash: ["curl", "--version"],
    python: ["python3", "--version"],
    r: ["Rscript", "-e", "library(httr2)"],
  }[language];
  return probe !== undefined && spawnSync(probe[0] ?? "", probe.slice(1)).status === 0;
}

test("each language has its call", () => {
  expect(new Set(calls.map(({ language }) => language))).toEqual(new Set(Object.keys(COMMANDS)));
});

test.each(calls)("the $language call in line $line", async ({ language, code }) => {
  if (!has(language)) {
    console.log(`docs/scripting.md: ${language} is not installed here, its call was not run`);
    return;
  }
  const [command = "", ...options] = COMMANDS[language] ?? [];
  const { stdout } = await run(command, [...options, code.replaceAll("http://127.0.0.1:8719", served.url)]);
  expect(stdout.trim()).not.toBe("");
  if (language === "bash") expect(Object.values(JSON.parse(stdout)).flat().length).toBeGreaterThan(0);
  if (language === "python") expect(stdout.trim().split("\n")).toHaveLength(5);
});

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../../server/lib/project-root.ts";
import { type ServedCase, serveCase } from "../support/served-case.ts";

const run = promisify(execFile);

/** Kept between runs: it is 100 MB of Python. */
const folder = join(projectRoot, "node_modules/.cache/schemathesis");
const VERSION = "4.*";

const python = await run("python3", ["-c", "import ensurepip, venv"]).then(
  () => true,
  () => false,
);
const inCi = process.env.CI === "true";
if (!python && !inCi)
  console.log("Skipped: the API is not tested against its description without Python's venv");

async function install(): Promise<string> {
  const tool = join(folder, "bin/schemathesis");
  if (existsSync(tool)) return tool;
  await run("python3", ["-m", "venv", folder]);
  await run(join(folder, "bin/pip"), ["install", "--quiet", `schemathesis==${VERSION}`], {
    timeout: 500_000,
  });
  return tool;
}

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

test.skipIf(!python && !inCi)(
  "the program does what its description says, whatever is asked",
  async () => {
    const tool = await install();
    const settings = [
      "--checks",
      "all",
      "--max-examples",
      "15",
      "--seed",
      "1863",
      "--phases",
      "examples,coverage,fuzzing",
    ];
    const asked = ["run", `${served.url}/api/openapi.json`, ...settings, "--continue-on-failure"];
    const { stdout, code } = await run(tool, asked, { maxBuffer: 2 ** 26 }).then(
      ({ stdout }) => ({ stdout, code: 0 }),
      (error: { stdout: string; code: number }) => error,
    );
    expect(code, stdout.slice(-20_000)).toBe(0);
  },
  900_000,
);

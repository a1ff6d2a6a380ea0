import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../../server/lib/project-root.ts";
import { serveFor } from "../server/access/served.ts";
import { emptyFolder } from "../support/folder.ts";
import { hasPython, installPython } from "../support/python-tool.ts";
import { serveCase } from "../support/served-case.ts";

const run = promisify(execFile);

/** Kept between runs: it is 100 MB of Python. */
const VERSION = "4.32.5";

const python = await hasPython();
if (!python) console.log("Skipped: the API is not tested against its description without Python's venv");

/** Schemathesis takes lists with a schema for each place for those of another draft, and refuses them in answers. */
function withoutTuples(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("prefixItems" in value)) return value;
  const { prefixItems, ...rest } = value;
  return { ...rest, items: { anyOf: prefixItems } };
}

/** What failed of a report, without the bodies of a million letters that some requests have. */
function failuresIn(report: string): string {
  const from = Math.max(report.indexOf("= FAILURES ="), 0);
  const lines = report.slice(from).split("\n");
  return lines.map((line) => line.slice(0, 400)).join("\n");
}

let served: Awaited<ReturnType<typeof serveFor>>;
beforeAll(async () => {
  await (await serveCase()).close();
  // Nothing may be loaded or removed over HTTP here, and nobody is sent away for asking too much.
  const unbounded = { points: Number.MAX_SAFE_INTEGER, duration: 60 };
  const shares = { requests: unbounded, console: unbounded, attempts: unbounded };
  served = await serveFor({ mode: "public" }, undefined, shares);
});
afterAll(() => served.close());

test.skipIf(!python)(
  "the program does what its description says, whatever is asked",
  async () => {
    const tool = join(await installPython("schemathesis", VERSION), "schemathesis");
    const cwd = emptyFolder();
    const description = join(cwd, "openapi.json");
    const told: unknown = JSON.parse((await served.get("/api/openapi.json")).body);
    await writeFile(description, JSON.stringify(told, withoutTuples));
    const settings = join(projectRoot, "tests/program/schemathesis.toml");
    const asked = ["--config-file", settings, "run", description, "--url", served.url, "--workers", "1"];
    const { stdout, code } = await run(tool, asked, { cwd, maxBuffer: 2 ** 26 }).then(
      ({ stdout }) => ({ stdout, code: 0 }),
      (error: { stdout: string; code: number }) => error,
    );
    expect(code, failuresIn(stdout)).toBe(0);
    expect(stdout).toMatch(/Tested: (3[5-9]|[4-9]\d)/);
  },
  600_000,
);

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { open, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../../server/lib/project-root.ts";
import { givenNeo4j } from "../support/built-program.ts";
import { emptyFolder } from "../support/folder.ts";
import { type ServedCase, serveCase } from "../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

/** Runs the command as a person does, against the database of the tests. */
function runExport(...args: string[]): Promise<Ended> {
  return ended(startExport(args, "pipe"));
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** @param output where it writes: to us, or to an open file */
function startExport(args: readonly string[], output: "pipe" | number): ChildProcess {
  return spawn(process.execPath, ["dist/server/export.js", ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...givenNeo4j(), ENTENTE_DATA: emptyFolder() },
    stdio: ["ignore", output, "pipe"],
  });
}

async function ended(child: ChildProcess): Promise<Ended> {
  const text = { out: "", err: "" };
  child.stdout?.setEncoding("utf8").on("data", (part) => {
    text.out += part;
  });
  child.stderr?.setEncoding("utf8").on("data", (part) => {
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
  const page = `${served.url}/?dataset=peru-russia&mode=explore&start=1968-01-01&end=1975-12-31&reading=certain`;
  expect(await runExport("gexf", page)).toMatchObject({ code: 0, out: overHttp });
}, 120_000);

test("what cannot be exported is said, and an older file stays as it was", async () => {
  const path = join(emptyFolder(), "old.csv");
  await writeFile(path, "old");
  const failed = await runExport("gephi", "view=dataset", "--out", path);
  expect(failed).toMatchObject({ code: 1, err: expect.stringContaining("gexf") });
  expect(await readFile(path, "utf8")).toBe("old");
  expect(existsSync(`${path}.unfinished`)).toBe(false);
  const elsewhere = await runExport("csv", "https://other.example/?dataset=chile-argentina&mode=data");
  expect(elsewhere).toMatchObject({ code: 1, err: expect.stringContaining("this program knows nothing") });
  expect(await runExport()).toMatchObject({ code: 2, err: expect.stringContaining("Usage") });
}, 120_000);

const small = mkdtempSync(join(tmpdir(), "entente-small-"));
const mounted = mount();
afterAll(() => {
  if (mounted) execFileSync("umount", ["-l", small]);
});

/** A disk of its own that is full at once; not everybody may mount one. */
function mount(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", small], { stdio: "ignore" });
    return true;
  } catch (error) {
    if (process.env.CI) throw error;
    console.log("export-command.test.ts: the full disk is left out, as this user may not mount a tmpfs");
    return false;
  }
}

test.runIf(mounted)(
  "a full disk leaves no half file, and is said",
  async () => {
    const path = join(small, "case.jsonld");
    const failed = await runExport("jsonld", "view=dataset", "--out", path);
    expect(failed).toMatchObject({ code: 1, err: expect.stringContaining("The disk is full.") });
    expect(failed.err).toContain(`Nothing was written to ${path}`);
    expect(readdirSync(small)).toEqual([]);
  },
  120_000,
);

test("a command that is killed while it writes leaves nothing under the file's name", async () => {
  for (const [signal, code] of [
    ["SIGKILL", null],
    ["SIGTERM", 1],
  ] as const) {
    const path = join(emptyFolder(), "case.jsonld");
    // What it writes to takes no more than is read, so that it stands in the middle.
    execFileSync("mkfifo", [`${path}.unfinished`]);
    const child = startExport(["jsonld", "view=dataset", "--out", path], "pipe");
    const reader = await open(`${path}.unfinished`, "r");
    const { bytesRead } = await reader.read(Buffer.alloc(1_000));
    expect(bytesRead).toBeGreaterThan(0);
    const end = ended(child);
    child.kill(signal);
    // A write that waits for room would hold the command until there is some.
    await reader.close();
    expect(await end).toMatchObject({ code });
    expect(existsSync(path), signal).toBe(false);
  }
}, 120_000);

test.runIf(existsSync("/dev/full"))(
  "an output that takes no more, or is closed, ends the command with what to do",
  async () => {
    const full = await open("/dev/full", "w");
    const failed = await ended(startExport(["csv", "view=dataset"], full.fd));
    await full.close();
    expect(failed).toMatchObject({ code: 1, err: expect.stringContaining("The disk is full.") });
    expect(failed.err).toContain("is no whole file");
    const child = startExport(["jsonld", "view=dataset"], "pipe");
    child.stdout?.once("data", () => child.stdout?.destroy());
    expect(await ended(child)).toMatchObject({ code: 1, err: expect.stringContaining("no whole file") });
  },
  120_000,
);

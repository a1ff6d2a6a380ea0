// Runs the tests, or the parts of them that are named after their folders: npm test -- model server/datasets
// All of them run beside each other, but for those that need the machine to themselves: npm test -- beside, npm test -- alone
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Parts that meet neither the built program nor a database. */
const QUICK = /^tests\/(model|client|tools)(\/|$)/;

/** Projects that run beside each other; those of one row one after the other. Most of a row's time is spent waiting. */
const ROWS = [["browser"], ["pure", "database", "embedded"]];
const ALONE = [["alone"]];

const VITEST = ["node_modules/vitest/vitest.mjs", "run"];
const args = process.argv.slice(2).map((part) => (existsSync(`tests/${part}`) ? `tests/${part}/` : part));
const parts = args.filter((arg) => arg.startsWith("tests/"));

function run(...command) {
  const { status } = spawnSync(process.execPath, command, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs a project, and shows what it said once it has ended: others speak meanwhile. Whether it passed. */
function runProject(project) {
  console.log(`${project}: begun`);
  const child = spawn(process.execPath, [...VITEST, "--project", project], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: "1" }) },
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
  return new Promise((resolve) =>
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(said));
      console.log(`${project}: ${code === 0 ? "passed" : "failed"}`);
      resolve(code === 0);
    }),
  );
}

async function runRow(projects) {
  let passed = true;
  for (const project of projects) passed = (await runProject(project)) && passed;
  return passed;
}

async function runRows(rows) {
  const passed = await Promise.all(rows.map(runRow));
  return passed.every(Boolean);
}

if (parts.length === 0 || !parts.every((part) => QUICK.test(part))) {
  run("tools/build-if-stale.mjs");
  // Threads and commands of the tests run what has just been built of the sources.
  process.env.ENTENTE_TEST_THREADS = "built";
}
if (args.length === 0) {
  const passed = [await runRows(ROWS), await runRows(ALONE)];
  process.exit(passed.every(Boolean) ? 0 : 1);
} else if (args.length === 1 && args[0] === "beside") process.exit((await runRows(ROWS)) ? 0 : 1);
else if (args.length === 1 && args[0] === "alone") process.exit((await runRows(ALONE)) ? 0 : 1);
else run(...VITEST, ...args);

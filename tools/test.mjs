// Runs the tests, or the parts of them that are named after their folders: npm test -- model server/datasets
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Parts that meet neither the built program nor a database. */
const QUICK = /^tests\/(model|client|tools)(\/|$)/;

const args = process.argv.slice(2).map((part) => (existsSync(`tests/${part}`) ? `tests/${part}/` : part));
const parts = args.filter((arg) => arg.startsWith("tests/"));

function run(...command) {
  const { status } = spawnSync(process.execPath, command, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

if (parts.length === 0 || !parts.every((part) => QUICK.test(part))) run("tools/build-if-stale.mjs");
run("node_modules/vitest/vitest.mjs", "run", ...args);

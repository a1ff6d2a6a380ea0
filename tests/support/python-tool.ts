import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../../server/lib/project-root.ts";

const run = promisify(execFile);

/** Whether this machine's Python can make environments; where all must run it is taken to. */
export async function hasPython(): Promise<boolean> {
  if (process.env.CI === "true") return true;
  return run("python3", ["-c", "import ensurepip, venv"]).then(
    () => true,
    () => false,
  );
}

/**
 * The folder of programs of a Python package, installed where it is not there yet and kept between runs.
 * @param version exactly
 */
export async function installPython(name: string, version: string): Promise<string> {
  const folder = join(projectRoot, "node_modules/.cache", name, version);
  const programs = join(folder, "bin");
  const done = join(folder, "installed");
  if (existsSync(done)) return programs;
  await run("python3", ["-m", "venv", folder]);
  // Of thousands of modules a test imports some, and those are compiled then.
  await run(join(programs, "pip"), ["install", "--quiet", "--no-compile", `${name}==${version}`]);
  await writeFile(done, "");
  return programs;
}

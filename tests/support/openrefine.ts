import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../../server/lib/project-root.ts";

const run = promisify(execFile);

const folder = join(projectRoot, "tests/support/openrefine");

/** Whether this machine's Java compiles what it is given, and Maven is there. */
export async function hasJavaCompiler(): Promise<boolean> {
  const [modules] = await Promise.all([run("java", ["--list-modules"]), run("mvn", ["--version"])]).catch(
    () => [],
  );
  return modules?.stdout.includes("jdk.compiler") ?? false;
}

/**
 * Has OpenRefine's own code match cells with a service; Maven brings the code, and keeps it.
 * @param type of what is sought; "" for any
 * @returns JSON: the types that it guesses for the column, and what it makes of each cell
 */
export async function matchInOpenRefine(
  service: string,
  type: string,
  cells: readonly string[],
): Promise<string> {
  classpath ??= resolveClasspath();
  const { stdout } = await run("java", [
    ...["-cp", await classpath],
    ...[join(folder, "MatchColumn.java"), service, type, ...cells],
  ]);
  return stdout;
}

let classpath: Promise<string> | undefined;

async function resolveClasspath(): Promise<string> {
  const cache = join(projectRoot, "node_modules/.cache/openrefine");
  const file = join(cache, "classpath");
  await mkdir(cache, { recursive: true });
  await run("mvn", [
    ...["--batch-mode", "--quiet", "--file", join(folder, "pom.xml")],
    ...["dependency:build-classpath", `-Dmdep.outputFile=${file}`],
  ]);
  return readFile(file, "utf8");
}

import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { undoAtExit } from "../../lib/at-exit.ts";
import type { Report } from "../../progress.ts";
import { Trouble } from "../trouble.ts";
import { codeOf, explainFileError, requireSpace } from "./file-errors.ts";
import { findCutShort, readJars, sealJars } from "./jars.ts";
import { copyJars, pom } from "./maven.ts";
import { unsignJars } from "./unsign.ts";

/** The jars of a Neo4j, complete and in a fixed order. */
export interface Installation {
  version: string;
  folder: string;
  jars: string[];
}

/** MiB: 123 for the jars, as much again in Maven's repository, 76 for the archive. */
const spaceForJars = 400;
/** Milliseconds after which an unfinished folder belongs to nobody. */
const abandoned = 3_600_000;

/** The Neo4j that `pom.xml` asks for. */
async function readPinnedVersion(): Promise<string> {
  const version = /<neo4j\.version>([^<]+)</.exec(await readFile(pom, "utf8"))?.[1];
  if (version === undefined) throw new Error(`${pom} names no neo4j.version`);
  return version;
}

async function sweep(cacheFolder: string): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    const folder = join(cacheFolder, name);
    const unfinished = name.startsWith("unfinished-");
    if (unfinished && Date.now() - (await stat(folder)).mtimeMs > abandoned)
      await rm(folder, { recursive: true });
  }
}

async function resolveInto(folder: string, maven: string, report: Report): Promise<void> {
  await copyJars({ command: maven }, join(folder, "lib"), report);
  if ((await findCutShort(folder)).length === 0) return;
  report("Maven's local repository holds jars that were cut short; fetching them anew beside it");
  await rm(join(folder, "lib"), { recursive: true });
  await copyJars({ command: maven, repository: join(folder, "repository") }, join(folder, "lib"), report);
  await rm(join(folder, "repository"), { recursive: true, force: true });
  const [damaged] = await findCutShort(folder);
  if (damaged === undefined) return;
  const mend = "Check the Maven mirror in ~/.m2/settings.xml and start again.";
  throw new Trouble("jars-damaged", `Maven delivered a damaged ${damaged}, twice.`, mend);
}

/** Puts a finished folder in its place; another process may have been faster, and then its work is taken. */
async function settle(unfinished: string, folder: string): Promise<void> {
  try {
    await rename(unfinished, folder);
  } catch (error) {
    if (codeOf(error) !== "ENOTEMPTY" && codeOf(error) !== "EEXIST") throw error;
    if ((await readJars(folder, true)) !== undefined) return;
    await rename(folder, `${unfinished}-damaged`);
    await rename(unfinished, folder);
    await rm(`${unfinished}-damaged`, { recursive: true });
  }
}

async function resolveJars(
  cacheFolder: string,
  folder: string,
  maven: string,
  report: Report,
): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  await sweep(cacheFolder);
  const unfinished = await mkdtemp(join(cacheFolder, "unfinished-"));
  const settled = undoAtExit(() => rmSync(unfinished, { recursive: true, force: true }));
  try {
    await resolveInto(unfinished, maven, report);
    await unsignJars(unfinished);
    await sealJars(unfinished);
    await settle(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    settled();
  }
}

/**
 * The pinned Neo4j from the cache, or from Maven when the cache lacks it or is damaged.
 * @param thorough compare the cached jars' contents with what was resolved, not only their sizes
 * @throws Trouble `maven-missing`, `resolving-failed`, `jars-damaged`, `disk-full` or `not-writable`.
 */
export async function install(
  cacheFolder: string,
  maven: string,
  report: Report,
  thorough = false,
): Promise<Installation> {
  const version = await readPinnedVersion();
  const folder = join(cacheFolder, `neo4j-${version}-unsigned`);
  const cached = await readJars(folder, thorough);
  if (cached !== undefined) return { version, folder, jars: cached };
  try {
    await requireSpace(cacheFolder, spaceForJars, "ENTENTE_CACHE");
    report(`Resolving Neo4j ${version} with Maven, once (about 125 MB)`);
    await resolveJars(cacheFolder, folder, maven, report);
  } catch (error) {
    throw explainFileError(error, cacheFolder, "ENTENTE_CACHE");
  }
  const jars = await readJars(folder, false);
  if (jars !== undefined) return { version, folder, jars };
  throw new Trouble(
    "jars-damaged",
    `The jars in ${folder} keep changing.`,
    "Delete that folder and start again.",
  );
}

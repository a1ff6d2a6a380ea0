import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { explainFileError, requireSpace } from "../../../../server/neo4j/embedded/file-errors.ts";
import { install } from "../../../../server/neo4j/embedded/install.ts";
import { findJava } from "../../../../server/neo4j/embedded/java.ts";
import { emptyFolder } from "../../../support/folder.ts";

const ignore = () => {};

/** A command that prints what the tool of that name printed elsewhere. */
async function command(name: string, prints: string, exitCode: number): Promise<string> {
  const file = join(emptyFolder(), name);
  await writeFile(file, `#!/bin/sh\ncat <<'END'\n${prints}\nEND\nexit ${exitCode}\n`);
  await chmod(file, 0o755);
  return file;
}

const java = (prints: string) => command("java", `${prints}\nEND\ncat >&2 <<'END'\n${prints}`, 0);

test("without Java the three ways are told", async () => {
  const missing = findJava(join(emptyFolder(), "java"));
  await expect(missing).rejects.toMatchObject({ kind: "no-neo4j" });
  await expect(missing).rejects.toThrow(/Java 17 or later and Maven.*NEO4J_URI.*docker compose up/s);
});

test.each(['openjdk version "11.0.22" 2024-01-16', 'java version "1.8.0_401"'])(
  "%s is too old",
  async (prints) => {
    const tooOld = findJava(await java(prints));
    await expect(tooOld).rejects.toMatchObject({ kind: "java-too-old" });
    await expect(tooOld).rejects.toThrow(/Neo4j needs 17 or 21/);
  },
);

test.each(['openjdk version "17.0.15" 2025-04-15', 'openjdk version "21" 2023-09-19'])(
  "%s will do",
  async (prints) => {
    const { build, caveat } = await findJava(await java(prints));
    expect(build).toContain(prints);
    expect(caveat).toBeNull();
  },
);

test.each([
  ['java version "25-ea"', "This is Java 25; Neo4j 5.26 is made for 17 or 21"],
  ['openjdk version "19.0.2" 2023-01-17', "This is Java 19; Neo4j 5.26 is made for 17 or 21"],
])("%s is tried, and what Neo4j is made for is said", async (prints, caveat) => {
  expect((await findJava(await java(prints))).caveat).toContain(caveat);
});

test("without Maven the three ways are told, and nothing half resolved stays", async () => {
  const cache = emptyFolder();
  const missing = install(cache, join(cache, "mvn"), ignore);
  await expect(missing).rejects.toMatchObject({ kind: "maven-missing" });
  await expect(missing).rejects.toThrow(/NEO4J_URI/);
});

test("without a network Maven's own words and the network are told", async () => {
  const prints =
    "[INFO] Scanning for projects...\n[ERROR] Failed to execute goal: Could not transfer artifact org.neo4j.app:neo4j-server:jar:5.26.30 from/to central: Unknown host repo.maven.apache.org";
  const failing = install(emptyFolder(), await command("mvn", prints, 1), ignore);
  await expect(failing).rejects.toMatchObject({ kind: "resolving-failed" });
  await expect(failing).rejects.toThrow(/Unknown host.*Check the network/s);
});

test("the same where not even Maven's own plugin could be had, and its advice to developers is left out", async () => {
  const prints = [
    "[INFO] Scanning for projects...",
    "[ERROR] No plugin found for prefix 'dependency' in the current project and in the plugin groups [org.apache.maven.plugins] available from the repositories [local (/home/.m2/repository), central (https://repo.maven.apache.org/maven2)] -> [Help 1]",
    "[ERROR] ",
    "[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.",
    "[ERROR] Re-run Maven using the -X switch to enable full debug logging.",
    "[ERROR] [Help 1] http://cwiki.apache.org/confluence/display/MAVEN/NoPluginFoundForPrefixException",
  ].join("\n");
  const failing = install(emptyFolder(), await command("mvn", prints, 1), ignore);
  await expect(failing).rejects.toThrow(/No plugin found.*Check the network/s);
  await expect(failing).rejects.not.toThrow(/switch|Help/);
});

test("a Maven that runs out of disk", async () => {
  const prints = "[ERROR] Failed to execute goal: /cache/neo4j.jar (No space left on device)";
  const failing = install(emptyFolder(), await command("mvn", prints, 1), ignore);
  await expect(failing).rejects.toMatchObject({ kind: "disk-full" });
  await expect(failing).rejects.toThrow(/ENTENTE_CACHE/);
});

test("a disk with too little room is refused before anything is written", async () => {
  const folder = join(emptyFolder(), "not", "yet", "there");
  await expect(requireSpace(folder, 1, "ENTENTE_DATA")).resolves.toBeUndefined();
  await expect(requireSpace(folder, 1e9, "ENTENTE_DATA")).rejects.toMatchObject({ kind: "disk-full" });
});

test("a folder that is a file", async () => {
  const file = join(emptyFolder(), "file");
  await writeFile(file, "");
  const error = await mkdir(join(file, "data")).catch((error: unknown) => error);
  expect(explainFileError(error, file, "ENTENTE_DATA")).toMatchObject({ kind: "not-writable" });
});

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Trouble } from "../trouble.ts";

const run = promisify(execFile);
const oldest = 17;

/** The releases that Neo4j 5.26 is made for and tested with; others from 17 on mostly work. */
const supported = [17, 21];
const releases = supported.join(" or ");

/** A Java that can run Neo4j. */
export interface Java {
  command: string;
  /** Tells builds apart, because a class-data archive serves only the one that wrote it. */
  build: string;
  /** What to know of a release that Neo4j is not made for; null for one that it is. */
  caveat: string | null;
}

/** The three ways to a Neo4j, for whoever has none. */
export const threeWays = [
  "Entente needs a Neo4j. There are three ways to one:",
  "  1. Install Java 17 or later and Maven: the program then brings its own Neo4j.",
  "     Debian, Ubuntu: apt install openjdk-17-jre-headless maven    macOS: brew install openjdk maven",
  "  2. Set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to a Neo4j 5.26 or later that is running.",
  "  3. With Docker: docker compose up",
].join("\n");

/**
 * Asks Java for its version.
 * @throws Trouble `no-neo4j` without a Java, `java-too-old` below 17.
 */
export async function findJava(command: string): Promise<Java> {
  const { stderr } = await run(command, ["-version"]).catch((error: unknown) => {
    throw new Trouble("no-neo4j", `No Java was found (tried "${command}").`, threeWays, error);
  });
  const version = /version "([^"]+)"/.exec(stderr)?.[1] ?? "";
  const major = Number(version.replace(/^1\./, "").split(/[.\-+]/)[0]);
  if (major >= oldest) return { command, build: stderr, caveat: caveatOf(major) };
  const problem = `"${command}" is Java ${version || "of an unknown version"}, and Neo4j needs ${releases}.`;
  const mend = `Install Java ${releases}, or set JAVA_HOME to one. Or use another way.\n${threeWays}`;
  throw new Trouble("java-too-old", problem, mend);
}

function caveatOf(major: number): string | null {
  if (supported.includes(major)) return null;
  return `This is Java ${major}; Neo4j 5.26 is made for ${releases}. Should it not start, install one of those or set JAVA_HOME to it`;
}

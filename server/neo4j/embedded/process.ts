import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import type { EmbeddedNeo4j } from "../../config.ts";
import { isFull } from "./file-errors.ts";
import type { Folders } from "./folders.ts";
import type { Installation } from "./install.ts";
import { writeJavaArguments } from "./java-arguments.ts";

/**
 * Java takes the shell's place, so that its process is the child itself. Beside it waits a small
 * watcher on a pipe from this program: a line means that Java has ended, and the end of the pipe
 * that this program is gone, however it went; then Java is asked to stop, and made to after 30 s.
 */
const watchedCommand = `exec 3<&0
( read -r _ <&3 && exit
  kill -TERM $$
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do sleep 2; kill -0 $$ 2>/dev/null || exit; done
  kill -KILL $$ ) >/dev/null 2>&1 &
exec "$@" </dev/null 3<&-`;

const opened = ["nio", "io", "util.concurrent"].map((name) => `java.${name}`).concat("sun.nio.ch");

/** Milliseconds to close the store before Java is ended by force; on a full disk it waits for room that nobody gives. */
const stopPatience = 60_000;
const stopPatienceWhenFull = 10_000;

/** A Java process and whether it has ended. */
export interface Neo4jProcess {
  pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
  /** Ends it at once; the store recovers at the next start. */
  kill(): void;
}

/** The command line of Neo4j without its main class's options. */
export function javaOptions(installation: Installation, bounds: EmbeddedNeo4j): string[] {
  return [
    "-cp",
    installation.jars.join(":"),
    // Half the memory of the default collector, for a heap that one person's questions fill.
    "-XX:+UseSerialGC",
    "-Xms64m",
    `-Xmx${bounds.heap}m`,
    "-Djava.awt.headless=true",
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  ];
}

function watch(child: ChildProcess, pid: number, { home }: Folders): Neo4jProcess {
  const ended = once(child, "exit").then(() => {
    child.stdin?.end("ended\n");
  });
  // The watcher may be gone before the line reaches it, and then there is nobody to tell.
  child.stdin?.on("error", () => {});
  const stop = async () => {
    child.kill("SIGTERM");
    const patience = (await isFull(home).catch(() => false)) ? stopPatienceWhenFull : stopPatience;
    const force = setTimeout(() => child.kill("SIGKILL"), patience);
    await ended;
    clearTimeout(force);
  };
  return { pid, ended, stop, kill: () => child.kill("SIGKILL") };
}

/**
 * Starts Neo4j in a session of its own, so that Ctrl-C reaches this program alone, which then stops it.
 * @param options for Java, before the main class
 */
export async function startProcess(
  { java, niceness }: EmbeddedNeo4j,
  options: string[],
  folders: Folders,
): Promise<Neo4jProcess> {
  const main = [
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${folders.home}`,
    `--config-dir=${folders.conf}`,
  ];
  const file = await writeJavaArguments(folders, [...options, ...main]);
  const output = openSync(folders.output, "w", 0o600);
  try {
    const child = spawn(
      "/bin/sh",
      ["-c", watchedCommand, "neo4j", "nice", "-n", String(niceness), java, `@${file}`],
      {
        cwd: folders.home,
        detached: true,
        stdio: ["pipe", output, output],
      },
    );
    await once(child, "spawn");
    return watch(child, child.pid ?? 0, folders);
  } finally {
    closeSync(output);
  }
}

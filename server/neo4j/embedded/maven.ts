import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { undoAtExit } from "../../lib/at-exit.ts";
import { projectRoot } from "../../lib/project-root.ts";
import type { Report } from "../../progress.ts";
import { Trouble } from "../trouble.ts";
import { codeOf, diskFull } from "./file-errors.ts";
import { threeWays } from "./java.ts";

/** The description of what is to be resolved. */
export const pom = join(projectRoot, "pom.xml");

/** A Maven to run, and the local repository that it uses instead of the user's own. */
export interface Maven {
  command: string;
  repository?: string;
}

/** What Maven says after every failure, whatever it was. */
const chatter = /^\s*$|stack trace of the errors|full debug logging|For more information|\[Help \d\] http/;

function explainFailure(lines: string[], folder: string): Trouble {
  const faults = lines
    .filter((line) => line.startsWith("[ERROR]"))
    .map((line) =>
      line
        .replace("[ERROR]", "")
        .replace(/ -> \[Help \d\]$/, "")
        .trim(),
    )
    .filter((line) => !chatter.test(line));
  const account = (faults.length > 0 ? faults.slice(0, 3) : lines.slice(-5)).join("\n");
  if (/No space left on device/.test(account)) return diskFull(folder, "ENTENTE_CACHE", account);
  const problem = `Maven could not resolve the jars of Neo4j:\n${account}`;
  const network = /resolve|transfer|connect|unknown host|timed out|No plugin found for prefix/i.test(account);
  const mend = network
    ? "Check the network (a proxy or a mirror belongs into ~/.m2/settings.xml) and start again: what came is kept."
    : "Mend that and start again, or use another way.\n".concat(threeWays);
  return new Trouble("resolving-failed", problem, mend);
}

function countDownloads(report: Report): (line: string) => void {
  let files = 0;
  let told = Date.now();
  return (line) => {
    if (!/Downloaded from .*\.jar/.test(line)) return;
    files += 1;
    if (Date.now() - told < 3_000) return;
    told = Date.now();
    report(`Resolving Neo4j: ${files} jars have come so far`);
  };
}

/**
 * Has Maven copy the jars of the embedded Neo4j to `folder`.
 * @throws Trouble `no-neo4j` without Maven, `resolving-failed` or `disk-full`.
 */
export async function copyJars(maven: Maven, folder: string, report: Report): Promise<void> {
  const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${folder}`];
  const own = maven.repository === undefined ? [] : [`-Dmaven.repo.local=${maven.repository}`];
  const child = spawn(maven.command, ["-B", "-f", pom, ...goal, ...own], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const count = countDownloads(report);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      count(line);
    });
  }
  const ended = undoAtExit(() => child.kill());
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  })
    .catch((error: unknown) => {
      if (codeOf(error) !== "ENOENT") throw error;
      throw new Trouble("maven-missing", `No Maven was found (tried "${maven.command}").`, threeWays, error);
    })
    .finally(ended);
  if (code !== 0) throw explainFailure(lines, folder);
}

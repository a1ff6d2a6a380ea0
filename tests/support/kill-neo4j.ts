import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** The Java processes that serve a data folder, those of the console's copies left out. */
export function neo4jProcesses(dataFolder: string): number[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,args="], { encoding: "utf8" }).split("\n");
  const ours = lines.filter((line) => /^\s*\d+ \S*java @/.test(line) && line.includes(dataFolder));
  const main = ours.filter((line) => !line.includes(join(dataFolder, "console")));
  return main.map((line) => Number.parseInt(line, 10));
}

/** Ends the Neo4j of a data folder at once; whether there was one. */
export function killNeo4j(dataFolder: string): boolean {
  const found = neo4jProcesses(dataFolder);
  for (const pid of found) process.kill(pid, "SIGKILL");
  return found.length > 0;
}

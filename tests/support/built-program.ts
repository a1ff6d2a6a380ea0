import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { projectRoot } from "../../server/lib/project-root.ts";
import { testNeo4j } from "./database.ts";

/** What `npm start` starts, once it has said where it answers. */
export interface BuiltProgram {
  readonly url: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** How the environment names the tests' Neo4j, reached at an address. */
export function givenNeo4j(uri = testNeo4j().uri): Record<string, string> {
  const { user, password, name } = testNeo4j();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name };
}

/**
 * Starts the program as it is built, on a free port.
 * @param heard is told what it says until it is ready
 * @throws Error with what it said when it ends before it is ready
 */
export async function startBuilt(
  env: Record<string, string>,
  heard: (line: string) => void = () => {},
): Promise<BuiltProgram> {
  const program = spawn(process.execPath, [join(projectRoot, "dist/server/main.js")], {
    env: { ...process.env, ENTENTE_PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  program.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const stop = async () => {
    program.kill("SIGTERM");
    if (program.exitCode === null && program.signalCode === null) await once(program, "exit");
  };
  for await (const line of createInterface(program.stdout)) {
    said += `${line}\n`;
    heard(line);
    const url = /Ready after .*(http:\/\/\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    program.stdout.resume();
    return { url, process: program, stop };
  }
  throw new Error(`The program ended before it was ready: ${said}`);
}

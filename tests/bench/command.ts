import { spawn } from "node:child_process";
import { once } from "node:events";
import { memoryOf } from "./processes.ts";

/** What a built command took. */
export interface CommandRun {
  readonly seconds: number;
  /** Its greatest resident memory, in MiB, without that of programs that it started (of Linux). */
  readonly peak: number;
  /** What it wrote to its standard output. */
  readonly said: string;
}

/** Milliseconds between two looks at a command's memory. */
const LOOK = 100;

/**
 * Runs a built command on a data folder.
 * @param name of its file in `dist/server`
 * @throws Error where it fails
 */
export async function runCommand(data: string, name: string, ...args: string[]): Promise<CommandRun> {
  const began = performance.now();
  const child = spawn(process.execPath, [`dist/server/${name}.js`, ...args], {
    env: { ...process.env, ENTENTE_DATA: data },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [said, warned, peak] = ["", "", 0];
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    warned += chunk;
  });
  const watch = setInterval(async () => {
    peak = (await memoryOf(child.pid, "VmHWM")) ?? peak;
  }, LOOK);
  const [code] = await once(child, "close");
  clearInterval(watch);
  if (code !== 0) throw new Error(`${name} ${args[0]} failed: ${warned}`);
  return { seconds: (performance.now() - began) / 1000, peak, said };
}

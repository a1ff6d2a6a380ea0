import { spawn } from "node:child_process";

/** Starts the built program on a free port and a data folder of its own; resolves when it says that it is ready. */
export async function start(data: string, more: Record<string, string> = {}) {
  const began = performance.now();
  const env = { ...process.env, ENTENTE_DATA: data, ENTENTE_PORT: "0", ENTENTE_LOG: "error", ...more };
  const program = spawn(process.execPath, ["dist/server/main.js"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  // A measurement that breaks off leaves no program behind.
  process.once("exit", () => program.kill("SIGTERM"));
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    program.once("exit", () => reject(new Error(said)));
    program.stdout.on("data", (chunk) => {
      said += chunk;
      const found = /Ready after .*?(http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const stop = () =>
    new Promise((resolve) => {
      program.removeAllListeners("exit").once("exit", resolve);
      program.kill("SIGTERM");
    });
  return { url, said, ms: performance.now() - began, pid: program.pid, stop };
}

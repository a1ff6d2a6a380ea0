import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Prints what it takes to export a dataset as a data package by the built command: in all, and the command's greatest
 * memory (of Linux).
 * @param data the data folder of a database that runs
 */
export async function benchDataPackage(data: string, dataset: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "entente-package-"));
  try {
    const path = join(folder, "case.zip");
    const began = performance.now();
    const peak = await run(data, "data-package", `view=dataset&dataset=${dataset}`, "--out", path);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const { size } = await stat(path);
    console.log(
      `  exported as a data package of ${Math.round(size / 2 ** 20)} MiB in ${seconds} s, at most ${peak} MiB`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function run(data: string, ...args: string[]): Promise<number> {
  const env = { ...process.env, ENTENTE_DATA: data };
  const child = spawn(process.execPath, ["dist/server/export.js", ...args], { env, stdio: "inherit" });
  let peak = 0;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 100);
  const [code] = await once(child, "close");
  clearInterval(watch);
  if (code !== 0) throw new Error("the export failed");
  return Math.round(peak);
}

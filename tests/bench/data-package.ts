import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "./command.ts";

/**
 * Prints what it takes to export a dataset as a data package by the built command: in all, and the command's greatest
 * memory (of Linux).
 * @param data the data folder of a database that runs
 */
export async function benchDataPackage(data: string, dataset: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "entente-package-"));
  try {
    const path = join(folder, "case.zip");
    const query = `view=dataset&dataset=${dataset}`;
    const { seconds, peak } = await runCommand(data, "export", "data-package", query, "--out", path);
    const { size } = await stat(path);
    console.log(
      `  exported as a data package of ${Math.round(size / 2 ** 20)} MiB in ${seconds.toFixed(1)} s, at most ${peak} MiB`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

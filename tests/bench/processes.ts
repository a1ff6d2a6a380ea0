import { readFile } from "node:fs/promises";

/** Resident memory of a process, in MiB, where the system tells. */
export async function residentOf(pid: number | undefined): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kibibytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return kibibytes === undefined ? "unknown" : `${Math.round(Number(kibibytes) / 1024)} MiB`;
}

/** The Java that a process started, where the system tells. */
export async function findNeo4j(pid: number | undefined): Promise<number | undefined> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  for (const child of children.trim().split(" ")) {
    const command = await readFile(`/proc/${child}/cmdline`, "utf8").catch(() => "");
    if (/java\0@/.test(command)) return Number(child);
  }
  return undefined;
}

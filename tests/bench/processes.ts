import { readFile } from "node:fs/promises";

/** Resident memory of a process, where the system tells. */
export async function residentOf(pid: number | undefined): Promise<string> {
  return inWords(await memoryOf(pid, "VmRSS"));
}

/** The greatest resident memory of a process so far, where the system tells. */
export async function peakOf(pid: number | undefined): Promise<string> {
  return inWords(await memoryOf(pid, "VmHWM"));
}

/** Resident memory of a process, or its greatest so far, in MiB; undefined where the system does not tell. */
export async function memoryOf(
  pid: number | undefined,
  what: "VmRSS" | "VmHWM",
): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kibibytes = new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1];
  return kibibytes === undefined ? undefined : Math.round(Number(kibibytes) / 1024);
}

/** Seconds that the processor has worked for a process so far (of Linux, at 100 ticks a second). */
export async function processorTime(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const [user, system] = status
    .replace(/^.*\) /, "")
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return ((user ?? 0) + (system ?? 0)) / 100;
}

function inWords(mebibytes: number | undefined): string {
  return mebibytes === undefined ? "unknown" : `${mebibytes} MiB`;
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

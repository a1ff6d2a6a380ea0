import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Folders } from "./folders.ts";

const quote = (argument: string) => `"${argument.replace(/[\\"]/g, "\\$&")}"`;

/**
 * Writes a command line for `java @file`: the class path is longer than some systems allow, and a
 * password must not stand in the list of processes.
 */
export async function writeJavaArguments(folders: Folders, commandLine: string[]): Promise<string> {
  const file = join(folders.conf, "java.args");
  await writeFile(file, commandLine.map((argument) => `${quote(argument)}\n`).join(""), { mode: 0o600 });
  return file;
}

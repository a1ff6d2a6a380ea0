import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { codeOf } from "./file-errors.ts";

/** The password of a database set up before, or undefined at the first start. */
export async function readPassword(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, "utf8")).trim() || undefined;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Generates a password (192 random bits) and keeps it in a file that only its owner can read. */
export async function generatePassword(file: string): Promise<string> {
  // base64url may begin with "-", which Neo4j's tool takes for an option
  const password = randomBytes(24).toString("hex");
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

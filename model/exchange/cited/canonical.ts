import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Pause } from "./in-turns.ts";

/**
 * A value as the one text that stands for it: JSON without blanks, the keys of every object in the order of their UTF-16
 * letters (JSON Canonicalization Scheme, RFC 8785). What is undefined is left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
  return `{${entries.join(",")}}`;
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The same of a text in pieces. */
export async function sha256InTurns(pieces: Iterable<string>, pause: Pause): Promise<string> {
  const hash = sha256.create();
  for (const piece of pieces) {
    hash.update(utf8ToBytes(piece));
    await pause();
  }
  return bytesToHex(hash.digest());
}

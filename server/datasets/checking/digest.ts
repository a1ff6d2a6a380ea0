import { createHash } from "node:crypto";
import type { StoredRow } from "./stored-row.ts";

/**
 * The canonical text of a row: a JSON list of what it is, its label, its ends and its properties sorted by name. What
 * a database gives back has the same text as what was written.
 */
export function canonicalText({ asserts, id, label, from, to, properties }: StoredRow): string {
  let text = `["${asserts}",${JSON.stringify(id)},${JSON.stringify(label)},${JSON.stringify(from)},${JSON.stringify(to)},{`;
  let separator = "";
  for (const key of Object.keys(properties).sort()) {
    text += `${separator}${JSON.stringify(key)}:${JSON.stringify(properties[key])}`;
    separator = ",";
  }
  return `${text}}]`;
}

/**
 * SHA-256 of what a dataset says, whatever the order in which it is said: over the SHA-256 of each row's canonical text,
 * sorted. Thirty-two bytes are held for each row.
 */
export class ContentHash {
  readonly #digests: string[] = [];

  add(row: StoredRow): void {
    // One byte a character, so that a digest takes no more room than it must and sorts as its bytes do.
    this.#digests.push(createHash("sha256").update(canonicalText(row)).digest().toString("latin1"));
  }

  /** The hash in hexadecimal. */
  read(): string {
    const hash = createHash("sha256");
    for (const digest of this.#digests.sort()) hash.update(digest, "latin1");
    return hash.digest("hex");
  }
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../server/lib/project-root.ts";

/** A block of code in a page of the documentation. */
export interface Block {
  readonly language: string;
  /** What stands behind the language. */
  readonly info: string;
  readonly code: string;
  readonly line: number;
}

/** The fenced blocks of a page in `docs/`. */
export function blocksOf(page: string): Block[] {
  const text = readFileSync(join(projectRoot, "docs", page), "utf8");
  return [...text.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: language = "", 2: info = "", 3: code = "", index }) => ({
      language,
      info,
      code,
      line: text.slice(0, index).split("\n").length,
    }),
  );
}

import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What begins like this in backticks is meant to be a file or folder of the project. */
const PATH = /`((?:client|server|model|cypher|tests|tools|docs|\.ci)\/[\w./-]*)`/g;

/** Names of files that a contributor is yet to write. */
const YOURS = /\/your-/;

test.each(["CONTRIBUTING.md", "README.md", "docs/architecture.md", "docs/glossary.md"])(
  "every file that %s names is there",
  (page) => {
    const named = [...readFileSync(page, "utf8").matchAll(PATH)].map(([, path = ""]) => path);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !YOURS.test(path) && !existsSync(path))).toEqual([]);
  },
);

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function findAbove(folder: string): string {
  if (existsSync(join(folder, "package.json")) && existsSync(join(folder, "cypher"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("The program's own files are incomplete: no package.json above it");
  return findAbove(parent);
}

/** The folder that holds `package.json`, `pom.xml` and `cypher/`, whether run from source or as built. */
export const projectRoot = findAbove(dirname(fileURLToPath(import.meta.url)));

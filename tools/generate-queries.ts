/**
 * Writes the types and the page that follow from the headers of the query files, and the vocabulary of the shipped case as
 * a module. With `--check` it writes nothing and fails when what is there is not what would be written.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadCatalogue } from "../server/catalogue/catalogue.ts";
import { cataloguePage, catalogueTypes, routeTypes } from "../server/catalogue/generate.ts";
import { vocabularyModule } from "./generate-vocabulary.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const { queries, own } = loadCatalogue(`${root}cypher`);

const files = {
  "model/catalogue/queries.generated.ts": catalogueTypes(queries.values()),
  "docs/catalogue.md": cataloguePage(queries.values()),
  "server/catalogue/route-queries.generated.ts": routeTypes(own.values()),
  "model/exchange/vocabularies/diplomatic.generated.ts": await vocabularyModule(root),
};

function current(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const stale = Object.entries(files).filter(([path, text]) => current(root + path) !== text);
if (process.argv.includes("--check")) {
  for (const [path] of stale) console.error(`${path} is stale: run npx tsx tools/generate-queries.ts`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) writeFileSync(root + path, text);
}

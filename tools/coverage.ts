/** Loads the case of Peru and Russia and writes what each paragraph of its source became to `docs/coverage.md`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readConfig } from "../server/config.ts";
import { loadDataset } from "../server/datasets/load.ts";
import { openDatabase } from "../server/neo4j/database.ts";
import { PARAGRAPHS } from "./case-table/paragraphs.ts";
import { readCase } from "./case-table/read-case.ts";
import { renderCoverage } from "./case-table/render.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const config = readConfig(process.env);
const report = (step: string) => console.error(`  ${step} …`);

const database = await openDatabase(config, report, { join: true });
try {
  await loadDataset(database, `${root}cypher/datasets/peru-russia`, {
    allowForeign: config.allowForeign,
    report,
  });
  const loaded = await readCase(database, "peru-russia");
  writeFileSync(`${root}docs/coverage.md`, renderCoverage(loaded, "adins-rooney-2019", PARAGRAPHS));
} finally {
  await database.close();
}

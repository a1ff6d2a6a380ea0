import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assemble } from "../../server/assemble.ts";
import type { Catalogue } from "../../server/catalogue/catalogue.ts";
import { createLog } from "../../server/log.ts";
import type { Database } from "../../server/neo4j/database.ts";

/** What routes use, with a data folder of its own that is gone after it was closed. */
export function assembleTest(database: Database, catalogue: Catalogue) {
  const dataFolder = mkdtempSync(join(tmpdir(), "entente-data-"));
  const context = assemble({ database, catalogue, log: createLog("silent"), dataFolder, casesMemory: 512 });
  return {
    ...context,
    async close() {
      await context.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

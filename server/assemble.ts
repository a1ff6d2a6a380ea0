import { join } from "node:path";
import { Cases } from "./cases/cases.ts";
import { casesFolder } from "./cases/keep-loaded.ts";
import { SearchIndexes } from "./cases/search-index.ts";
import { Texts } from "./cases/texts.ts";
import type { Catalogue } from "./catalogue/catalogue.ts";
import { Registry } from "./datasets/registry.ts";
import type { AppContext } from "./http/context.ts";
import { Imports } from "./imports/imports.ts";
import { InfluenceEngine } from "./influence/engine.ts";
import type { Log } from "./log.ts";
import type { Database } from "./neo4j/database.ts";

export interface Parts {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly log: Log;
  /** Where what can be had again is kept from one start to the next. */
  readonly dataFolder: string;
  /** How much memory the cases that are held may take, in MiB. */
  readonly casesMemory: number;
  /** Where others reach the page, for links that are cited. */
  readonly publicUrl?: string | undefined;
  /** The dataset that is meant where a question names none. */
  readonly dataset?: string | undefined;
}

/** Puts together what routes use, over a database that answers; close it when done. */
export function assemble(parts: Parts): AppContext & { readonly close: () => Promise<void> } {
  const { database, catalogue, log } = parts;
  const folder = casesFolder(parts.dataFolder);
  const cases = new Cases({ database, catalogue, log, folder, memory: parts.casesMemory * 2 ** 20 });
  const texts = new Texts();
  const influence = new InfluenceEngine(cases);
  const imports = new Imports({ database, cases, texts, log, folder: join(parts.dataFolder, "imports") });
  return {
    database,
    catalogue,
    log,
    datasets: new Registry(database, catalogue, parts.dataset),
    cases,
    texts,
    searches: new SearchIndexes([...catalogue.queries.values()]),
    influence,
    imports,
    publicUrl: parts.publicUrl,
    async close() {
      await imports.close();
      await influence.close();
      await cases.close();
    },
  };
}

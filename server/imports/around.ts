import type { Cases } from "../cases/cases.ts";
import type { Texts } from "../cases/texts.ts";
import type { Log } from "../log.ts";
import type { Database } from "../neo4j/database.ts";

/** What imports are done with. */
export interface Around {
  readonly database: Database;
  readonly cases: Cases;
  readonly texts: Texts;
  readonly log: Log;
}

import type { Log } from "../log.ts";
import type { Database } from "../neo4j/database.ts";
import { CypherConsole } from "./console.ts";

const consoles = new WeakMap<Database, CypherConsole>();

/** The one console of a database: all who ask share its queue. */
export function consoleOf(database: Database, log: Log): CypherConsole {
  const known = consoles.get(database) ?? new CypherConsole(database, log);
  consoles.set(database, known);
  return known;
}

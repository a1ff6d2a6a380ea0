import type { Driver } from "neo4j-driver";
import type { Config } from "../config.ts";
import type { Report } from "../progress.ts";
import { connect } from "./connect.ts";
import { joinEmbedded, type Opened, openEmbedded } from "./embedded/open.ts";
import type { Lender } from "./lease.ts";

export type { Report } from "../progress.ts";

/** A database that has answered, and how it is had. */
export interface Database {
  readonly driver: Driver;
  /** The database that sessions open, by Neo4j's name for it. */
  readonly name: string;
  readonly how: "embedded" | "given";
  /** Where a database of our own lies. */
  readonly dataFolder?: string;
  /** When this program began to start it (milliseconds of the epoch): whoever used it before is gone. */
  readonly startedAt?: number;
  /** Neo4j's version: `5.26.30`, `2025.06.0`. */
  readonly version: string;
  /** Closes the driver and stops what `openDatabase` started. */
  close(): Promise<void>;
  /** Lends databases with the same data to queries that might not be stopped; absent where this one is all there is. */
  readonly lender?: Lender;
}

/** How to treat a data folder that another program is using. */
export interface Opening {
  /** Connect to that program's Neo4j instead of refusing. */
  join?: boolean;
}

/**
 * Opens the database that the configuration names: the given one, or else a Neo4j of the program's own.
 * @throws Trouble that says what is wrong and how to mend it.
 */
export async function openDatabase(config: Config, report: Report, opening: Opening = {}): Promise<Database> {
  const { neo4j } = config;
  if (neo4j.kind === "given") {
    report(`Connecting to ${neo4j.uri}`);
    const { driver, name, version } = await connect(neo4j);
    return { driver, name, version, how: "given", close: () => driver.close() };
  }
  const embedded = { how: "embedded", dataFolder: config.dataFolder } as const;
  const joined = opening.join === true ? await joinEmbedded(config.dataFolder) : undefined;
  if (joined) return { ...withoutAddress(joined), ...embedded };
  const startedAt = Date.now();
  return { ...withoutAddress(await openEmbedded(neo4j, config, report)), ...embedded, startedAt };
}

function withoutAddress({ port: _port, password: _password, ...opened }: Opened) {
  return opened;
}

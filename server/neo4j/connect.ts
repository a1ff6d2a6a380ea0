import neo4j, { type Driver, type Config as DriverConfig, Neo4jError } from "neo4j-driver";
import { Trouble } from "./trouble.ts";

/** Where a Neo4j listens and who asks. */
export interface Address {
  uri: string;
  user: string;
  password: string;
  /** Undefined means the user's home database. */
  database: string | undefined;
}

/** A driver that has answered once. */
export interface Connection {
  driver: Driver;
  /** The database that sessions open, by name. */
  name: string;
  /** As the server gives it: `5.26.30`, `2025.06.0`. */
  version: string;
}

/** Milliseconds; a database that is away is told of within seconds, not after the driver's default minute. */
const patience: DriverConfig = {
  userAgent: "entente",
  connectionTimeout: 5_000,
  connectionAcquisitionTimeout: 15_000,
  maxTransactionRetryTime: 10_000,
  maxConnectionPoolSize: 32,
  fetchSize: 1_000,
};

const unauthorized = "Neo.ClientError.Security.";

/** Names the failure of a first contact; anything unforeseen stays what it was. */
function explain(error: unknown, { uri, user, database }: Address): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code === "Neo.ClientError.Database.DatabaseNotFound") {
    const mend = "Set NEO4J_DATABASE to one that exists, or leave it out for the user's own.";
    return new Trouble("database-missing", `${uri} has no database "${database}".`, mend, error);
  }
  if (error.code.startsWith(unauthorized)) {
    const mend = `Check NEO4J_USER and NEO4J_PASSWORD. The server says: ${error.message}`;
    return new Trouble("unauthorized", `${uri} refuses user "${user}" with this password.`, mend, error);
  }
  const mend = `Check NEO4J_URI and that Neo4j is running there. The driver says: ${error.message}`;
  return new Trouble("unreachable", `No Neo4j answers at ${uri}.`, mend, error);
}

/** Whether the program works with this Neo4j: 5.26 ends the numbered series, and what follows is named after its year. */
export function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split(/[.-]/).map(Number);
  return major > 5 || (major === 5 && minor >= 26);
}

async function greet(driver: Driver, address: Address): Promise<Connection> {
  const session = driver.session({
    defaultAccessMode: neo4j.session.READ,
    ...(address.database === undefined ? {} : { database: address.database }),
  });
  try {
    const { summary } = await session.run("RETURN 1");
    const version = summary.server.agent?.split("/")[1] ?? "unknown";
    return { driver, name: summary.database.name ?? "neo4j", version };
  } finally {
    await session.close();
  }
}

/**
 * Opens a driver and asks it one question, so that what is wrong shows here and not at the first use.
 * @throws Trouble `unreachable`, `unauthorized`, `database-missing` or `server-too-old`.
 */
export async function connect(address: Address): Promise<Connection> {
  const credentials = neo4j.auth.basic(address.user, address.password);
  const driver = neo4j.driver(address.uri, credentials, patience);
  try {
    const connection = await greet(driver, address);
    if (isSupported(connection.version)) return connection;
    const found = `${address.uri} is Neo4j ${connection.version}.`;
    throw new Trouble("server-too-old", found, "Entente needs Neo4j 5.26 or later: update that server.");
  } catch (error) {
    await driver.close();
    throw explain(error, address);
  }
}

import { homedir } from "node:os";
import { join, resolve } from "node:path";
import * as z from "zod";

/** A Neo4j that somebody else runs: a server, a cluster or a hosted service. */
export interface GivenNeo4j {
  kind: "given";
  uri: string;
  user: string;
  password: string;
  /** Undefined means the user's home database. */
  database: string | undefined;
}

/** A Neo4j of the program's own: the bounds of its memory and the tools that it is had with. */
export interface EmbeddedNeo4j {
  kind: "embedded";
  /** Upper bound of the Java heap, in MiB. */
  heap: number;
  /** Size of the page cache, in MiB. */
  pageCache: number;
  java: string;
  maven: string;
}

/** Everything that the environment decides. */
export interface Config {
  host: string;
  port: number;
  /** What belongs to this installation: the embedded database and its password. */
  dataFolder: string;
  /** What can be had again and several installations share: the jars of the embedded Neo4j. */
  cacheFolder: string;
  neo4j: GivenNeo4j | EmbeddedNeo4j;
  /** The dataset that is meant where a question names none. */
  dataset: string | undefined;
  /** Load into a database although it holds entities of no dataset. */
  allowForeign: boolean;
  logLevel: string;
  /** How much memory the cases that are held may take, in MiB. */
  casesMemory: number;
}

/** An environment variable that does not say what it should; the message names it. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const mebibytes = z
  .string()
  .regex(/^\d+[mMgG]$/, "must be a size such as 512m or 2g")
  .transform((text) => Number.parseInt(text, 10) * (/g$/i.test(text) ? 1024 : 1))
  .refine((size) => size >= 8, "must be 8m or more");

const flag = z.enum(["true", "false", "1", "0"]).transform((text) => text === "true" || text === "1");

const schemes = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/]\S*$/;

const environment = z.object({
  ENTENTE_HOST: z.string().default("127.0.0.1"),
  ENTENTE_PORT: z.coerce.number().int().min(0).max(65_535).default(8719),
  ENTENTE_DATA: z.string().default(".data"),
  ENTENTE_CACHE: z.string().optional(),
  ENTENTE_DATASET: z.string().optional(),
  ENTENTE_ALLOW_FOREIGN: flag.default(false),
  ENTENTE_CASES_MEMORY: mebibytes.default(1024),
  ENTENTE_LOG: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  ENTENTE_NEO4J_HEAP: mebibytes.refine((size) => size >= 128, "must be 128m or more").default(512),
  ENTENTE_NEO4J_PAGE_CACHE: mebibytes.default(64),
  JAVA_HOME: z.string().optional(),
  XDG_CACHE_HOME: z.string().optional(),
  NEO4J_URI: z
    .string()
    .regex(schemes, "must begin with bolt://, neo4j://, bolt+s:// or neo4j+s://")
    .optional(),
  NEO4J_USER: z.string().optional(),
  NEO4J_USERNAME: z.string().optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().optional(),
});

type Environment = z.infer<typeof environment>;

function readNeo4j(env: Environment): GivenNeo4j | EmbeddedNeo4j {
  if (env.NEO4J_URI === undefined) {
    return {
      kind: "embedded",
      heap: env.ENTENTE_NEO4J_HEAP,
      pageCache: env.ENTENTE_NEO4J_PAGE_CACHE,
      java: env.JAVA_HOME === undefined ? "java" : join(env.JAVA_HOME, "bin", "java"),
      maven: "mvn",
    };
  }
  return {
    kind: "given",
    uri: env.NEO4J_URI,
    // Hosted services hand out a file with NEO4J_USERNAME; the tools of Neo4j read NEO4J_USER.
    user: env.NEO4J_USER ?? env.NEO4J_USERNAME ?? "neo4j",
    password: env.NEO4J_PASSWORD ?? "",
    database: env.NEO4J_DATABASE,
  };
}

const userCache = (env: Environment) => join(env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "entente");

/**
 * Reads the environment; a variable set to nothing counts as unset.
 * @throws ConfigError naming every variable that is wrong.
 */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const given = Object.entries(variables).filter(([, value]) => value !== "");
  const parsed = environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigError(faults.join("\n"));
  }
  const env = parsed.data;
  return {
    host: env.ENTENTE_HOST,
    port: env.ENTENTE_PORT,
    dataFolder: resolve(env.ENTENTE_DATA),
    cacheFolder: resolve(env.ENTENTE_CACHE ?? userCache(env)),
    neo4j: readNeo4j(env),
    dataset: env.ENTENTE_DATASET,
    allowForeign: env.ENTENTE_ALLOW_FOREIGN,
    logLevel: env.ENTENTE_LOG,
    casesMemory: env.ENTENTE_CASES_MEMORY,
  };
}

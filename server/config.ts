import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { compile } from "proxy-addr";
import * as z from "zod";
import { type Access, isLoopback } from "./access/policy.ts";

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
  /** Upper bound of the page cache, in MiB: what a small store leaves of it is never touched. */
  pageCache: number;
  /** The same of the second Neo4j, which only the console asks. */
  consoleHeap: number;
  /** POSIX niceness of its process, from 0 to 19. */
  niceness: number;
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
  access: Access;
  /** Where others reach the page, for links that are cited; undefined while it is for its own machine. */
  publicUrl: string | undefined;
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

const list = z.string().transform((text) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean),
);

function isCompilable(proxies: string[]): boolean {
  try {
    compile(proxies);
    return true;
  } catch {
    return false;
  }
}

const schemes = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/]\S*$/;

const environment = z.object({
  ENTENTE_HOST: z.string().default("127.0.0.1"),
  ENTENTE_PORT: z.coerce.number().int().min(0).max(65_535).default(8719),
  ENTENTE_ACCESS: z.enum(["public", "token"]).optional(),
  ENTENTE_TOKEN: z
    .string()
    .regex(/^[!-~]{16,}$/, "must have 16 characters or more, none of them a space")
    .optional(),
  ENTENTE_HOSTS: list.default([]),
  ENTENTE_TRUST_PROXY: list
    .default([])
    .refine(isCompilable, "must be addresses, networks or loopback, set off by commas"),
  ENTENTE_BASE_PATH: z
    .string()
    .regex(/^\/[\w./-]*$/, "must begin with / and have letters, digits and . - _ /")
    .transform((path) => path.replace(/\/+$/, ""))
    .default(""),
  ENTENTE_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must be an address that begins with https:// or http://" })
    .refine((url) => !/[?#]/.test(url), "must have no ? and no #")
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  ENTENTE_DATA: z.string().default(".data"),
  ENTENTE_CACHE: z.string().optional(),
  ENTENTE_DATASET: z.string().optional(),
  ENTENTE_ALLOW_FOREIGN: flag.default(false),
  ENTENTE_CASES_MEMORY: mebibytes.default(1024),
  ENTENTE_LOG: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  ENTENTE_NEO4J_HEAP: mebibytes.refine((size) => size >= 128, "must be 128m or more").default(512),
  ENTENTE_NEO4J_PAGE_CACHE: mebibytes.default(192),
  ENTENTE_CONSOLE_HEAP: mebibytes.refine((size) => size >= 128, "must be 128m or more").default(384),
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
      consoleHeap: env.ENTENTE_CONSOLE_HEAP,
      niceness: 0,
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

/**
 * @throws ConfigError where others can reach the program and nobody has said what they may do
 */
function readAccess(env: Environment): Access {
  const { ENTENTE_ACCESS: asked, ENTENTE_TOKEN: token, ENTENTE_HOST: host } = env;
  if (asked === undefined && !isLoopback(host)) {
    throw new ConfigError(
      `ENTENTE_ACCESS: other machines can reach ${host}. Say who may ask there: ENTENTE_ACCESS=public (anyone reads) or ENTENTE_ACCESS=token with ENTENTE_TOKEN=<a secret>.`,
    );
  }
  if (asked === "token" && token === undefined)
    throw new ConfigError(
      "ENTENTE_TOKEN: ENTENTE_ACCESS=token needs a token of 16 characters or more, such as `openssl rand -hex 24` gives.",
    );
  return {
    mode: asked ?? "own",
    token,
    hosts: [host, ...env.ENTENTE_HOSTS],
    trustProxy: env.ENTENTE_TRUST_PROXY,
    basePath: env.ENTENTE_BASE_PATH,
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
    access: readAccess(env),
    publicUrl: env.ENTENTE_PUBLIC_URL,
    dataset: env.ENTENTE_DATASET,
    allowForeign: env.ENTENTE_ALLOW_FOREIGN,
    logLevel: env.ENTENTE_LOG,
    casesMemory: env.ENTENTE_CASES_MEMORY,
  };
}

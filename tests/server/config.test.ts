import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { ConfigError, readConfig } from "../../server/config.ts";

test("nothing set means an embedded Neo4j, on loopback", () => {
  expect(readConfig({})).toEqual({
    host: "127.0.0.1",
    port: 8719,
    dataFolder: resolve(".data"),
    cacheFolder: join(homedir(), ".cache", "entente"),
    neo4j: {
      kind: "embedded",
      heap: 512,
      pageCache: 192,
      consoleHeap: 384,
      niceness: 0,
      java: "java",
      maven: "mvn",
    },
    access: { mode: "own", token: undefined, hosts: ["127.0.0.1"], trustProxy: [], basePath: "" },
    casesMemory: 1024,
    publicUrl: undefined,
    dataset: undefined,
    allowForeign: false,
    logLevel: "info",
  });
});

test("NEO4J_URI and its companions name a given Neo4j", () => {
  const { neo4j } = readConfig({
    NEO4J_URI: "neo4j+s://example.org",
    NEO4J_USERNAME: "reader",
    NEO4J_PASSWORD: "secret",
    NEO4J_DATABASE: "history",
  });
  const uri = "neo4j+s://example.org";
  expect(neo4j).toEqual({ kind: "given", uri, user: "reader", password: "secret", database: "history" });
});

test("a variable set to nothing counts as unset", () => {
  expect(readConfig({ NEO4J_URI: "", ENTENTE_PORT: "" }).neo4j.kind).toBe("embedded");
});

test("sizes are read in mebibytes and gibibytes", () => {
  const { neo4j } = readConfig({ ENTENTE_NEO4J_HEAP: "2g", ENTENTE_NEO4J_PAGE_CACHE: "256m" });
  expect(neo4j).toMatchObject({ heap: 2048, pageCache: 256 });
});

test("every variable that is wrong is named", () => {
  const wrong = {
    ENTENTE_PORT: "99999",
    ENTENTE_NEO4J_HEAP: "much",
    NEO4J_URI: "http://localhost:7474",
    ENTENTE_LOG: "loud",
  };
  expect(() => readConfig(wrong)).toThrow(ConfigError);
  for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(name);
});

test.each(["bolt://", "neo4j://h:1 x y", "localhost:7687", "bolt+x://h"])(
  "%s is no address of a Neo4j",
  (uri) => {
    expect(() => readConfig({ NEO4J_URI: uri })).toThrow("NEO4J_URI");
  },
);

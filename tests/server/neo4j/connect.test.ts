import { expect, test } from "vitest";
import { connect, isSupported } from "../../../server/neo4j/connect.ts";
import { testNeo4j } from "../../support/database.ts";

const neo4j = testNeo4j();
const address = { uri: neo4j.uri, user: neo4j.user, password: neo4j.password, database: undefined };

test("the right address answers with its database and version", async () => {
  const { driver, name, version } = await connect(address);
  await driver.close();
  expect({ name, version }).toEqual({ name: neo4j.name, version: neo4j.version });
});

test("nobody at the address", async () => {
  const refused = connect({ ...address, uri: "bolt://127.0.0.1:1" });
  await expect(refused).rejects.toMatchObject({ kind: "unreachable" });
  await expect(refused).rejects.toThrow(/No Neo4j answers at bolt:\/\/127\.0\.0\.1:1\.\nCheck NEO4J_URI/);
});

test("a wrong password", async () => {
  const refused = connect({ ...address, password: "wrong" });
  await expect(refused).rejects.toMatchObject({ kind: "unauthorized" });
  await expect(refused).rejects.toThrow(/Check NEO4J_USER and NEO4J_PASSWORD/);
});

test("a database that is not there", async () => {
  const refused = connect({ ...address, database: "elsewhere" });
  await expect(refused).rejects.toMatchObject({ kind: "database-missing" });
  await expect(refused).rejects.toThrow(/"elsewhere"/);
});

test.each(["5.26.0", "5.26.30", "5.27-aura", "2025.06.0", "2026.01.0"])(
  "Neo4j %s is supported",
  (version) => {
    expect(isSupported(version)).toBe(true);
  },
);

test.each(["3.5.35", "4.4.40", "5.25.1", "5.9.0", "unknown"])("Neo4j %s is too old", (version) => {
  expect(isSupported(version)).toBe(false);
});

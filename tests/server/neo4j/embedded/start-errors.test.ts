import { expect, test } from "vitest";
import { layOut } from "../../../../server/neo4j/embedded/folders.ts";
import { explainStart, Locked } from "../../../../server/neo4j/embedded/start-errors.ts";
import { Trouble } from "../../../../server/neo4j/trouble.ts";

const folders = layOut("/data");
const explain = (account: string) => explainStart(new Error("gone"), true, account, folders);

test.each([
  ["java.io.IOException: No space left on device", "disk-full", "ENTENTE_DATA"],
  ["java.util.zip.ZipException: zip END header not found", "jars-damaged", "ENTENTE_CACHE"],
  [
    "Error: Could not find or load main class org.neo4j.server.CommunityEntryPoint",
    "jars-damaged",
    "start again",
  ],
  [
    "Error occurred during initialization of VM\nCould not reserve enough space",
    "start-failed",
    "ENTENTE_NEO4J_HEAP",
  ],
  ["java.net.BindException: Address already in use", "start-failed", "another port"],
  ["ERROR Failed to start Neo4j: something unheard of", "start-failed", "/data/neo4j/logs/neo4j.log"],
])("%s", (account, kind, mend) => {
  expect(explain(account)).toMatchObject({ kind, message: expect.stringContaining(mend) });
});

test("a store that another Neo4j still holds is worth waiting for", () => {
  const account = "FileLockException: Lock file has been locked by another process: /data/store_lock";
  expect(explain(account)).toBeInstanceOf(Locked);
});

test("a password that is not the database's names the file", () => {
  const refused = new Trouble("unauthorized", "refused", "");
  expect(explainStart(refused, false, "", folders)).toMatchObject({
    kind: "unauthorized",
    message: expect.stringContaining("/data/password"),
  });
});

test("what is not about starting stays what it was", () => {
  const error = new TypeError("a defect");
  expect(explainStart(error, false, "", folders)).toBe(error);
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { beforeEach, expect, inject, onTestFinished, test } from "vitest";
import { projectRoot } from "../../server/lib/project-root.ts";
import { emptyDatabase, testDatabase } from "../support/database.ts";
import { emptyFolder } from "../support/folder.ts";

beforeEach(async () => {
  const database = testDatabase();
  await emptyDatabase(database);
  await database.close();
});

/** Starts what `npm start` starts, on the tests' database, and waits until it says where it answers. */
async function startBuilt(): Promise<string> {
  const { uri, user, password, name } = inject("neo4j");
  const address = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name };
  const program = spawn(process.execPath, [join(projectRoot, "dist/server/main.js")], {
    env: { ...process.env, ...address, ENTENTE_PORT: "0", ENTENTE_DATA: emptyFolder() },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(async () => {
    program.kill("SIGTERM");
    if (program.exitCode === null) await once(program, "exit");
  });
  for await (const line of createInterface(program.stdout)) {
    const url = /Ready after .*(http:\/\/\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error("The program ended before it was ready");
}

test("the program as it is built draws, traces and asks Cypher", { timeout: 180_000 }, async () => {
  const url = await startBuilt();
  const network = await fetch(`${url}/api/network?start=1968&end=1975`);
  expect((await network.json()).total).toBeGreaterThan(0);
  const path = await fetch(`${url}/api/paths?from=doctrine/universalization&to=event/embassy-relations`);
  expect(await path.json()).toMatchObject({ dataset: "peru-russia", paths: [{}] });
  const cypher = await fetch(`${url}/api/cypher`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "MATCH (state:State {dataset: $dataset}) RETURN count(state) AS states" }),
  });
  expect(cypher.status).toBe(200);
});

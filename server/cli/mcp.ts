import "../lib/modest-heap.ts";

import { join } from "node:path";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { Gate } from "../access/gate.ts";
import { OWN } from "../access/policy.ts";
import { assemble } from "../assemble.ts";
import { loadCatalogue } from "../catalogue/catalogue.ts";
import { readConfig } from "../config.ts";
import { projectRoot } from "../lib/project-root.ts";
import { Turns } from "../lib/turns.ts";
import { createLog } from "../log.ts";
import { contextOf } from "../mcp/serve.ts";
import { createMcpServer } from "../mcp/server.ts";
import { openDatabase } from "../neo4j/database.ts";
import { explain } from "../start-errors.ts";

// What goes to the output is the protocol's alone, so all else is said beside it.
const report = (step: string) => console.error(`  ${step} …`);

try {
  const config = readConfig(process.env);
  const database = await openDatabase(config, report, { join: true });
  const catalogue = loadCatalogue(join(projectRoot, "cypher"));
  const { close, ...context } = assemble({ ...config, database, catalogue, log: createLog("silent") });
  const contextFor = contextOf(context, new Gate(OWN), { client: "stdio", origin: "" }, new Turns());
  const served = serveStdio(() => createMcpServer(catalogue, contextFor));
  const stop = async () => {
    await served.close();
    await close();
    await database.close();
    process.exit(0);
  };
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, stop);
  process.stdin.once("close", stop);
  console.error("Ready.");
} catch (error) {
  console.error(`\n${explain(error)}`);
  process.exit(1);
}

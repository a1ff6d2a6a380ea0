/** A program with an embedded Neo4j, for tests that end it in every way; it prints one line when Neo4j answers. */
import { readConfig } from "../../server/config.ts";
import { openDatabase } from "../../server/neo4j/database.ts";

const database = await openDatabase(readConfig(process.env), (step) => console.error(step));
process.on("SIGTERM", () => void database.close().then(() => process.exit(0)));
console.log("ready");

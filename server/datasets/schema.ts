import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../lib/project-root.ts";
import type { Database } from "../neo4j/database.ts";

const FOLDER = join(projectRoot, "cypher", "schema");

/**
 * Creates the constraints and indexes of `cypher/schema/` where they are missing, one statement a file. They stand
 * apart from the data: Neo4j does not let one transaction do both.
 */
export async function ensureSchema({ driver, name }: Database): Promise<void> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(".cypher")).sort();
  const session = driver.session({ database: name });
  try {
    const statements = await Promise.all(files.map((file) => readFile(join(FOLDER, file), "utf8")));
    await session.executeWrite(async (transaction) => {
      for (const statement of statements) await transaction.run(statement);
    });
  } finally {
    await session.close();
  }
}

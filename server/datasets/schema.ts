import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Session } from "neo4j-driver";
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
    await dropOrphans(session, statements);
    await session.executeWrite(async (transaction) => {
      for (const statement of statements) await transaction.run(statement);
    });
  } finally {
    await session.close();
  }
}

const ORPHANS = `
SHOW INDEXES YIELD name, owningConstraint
WHERE owningConstraint IS NULL AND name IN $names
RETURN name`;

/** Neo4j makes a constraint's index first; where it falls between the two, the index stands in the constraint's way. */
async function dropOrphans(session: Session, statements: readonly string[]): Promise<void> {
  const names = statements.flatMap((statement) => /^CREATE CONSTRAINT (\w+)/m.exec(statement)?.[1] ?? []);
  const { records } = await session.run(ORPHANS, { names });
  for (const record of records) await session.run(`DROP INDEX ${record.get("name")} IF EXISTS`);
}

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Session } from "neo4j-driver";
import { projectRoot } from "../lib/project-root.ts";
import type { Database } from "../neo4j/database.ts";

const FOLDER = join(projectRoot, "cypher", "schema");

/**
 * Creates the constraints and indexes of `cypher/schema/` where they are missing, one statement a file. They stand
 * apart from the data: Neo4j does not let one transaction do both. Where all is as it should be, that costs one question.
 */
export async function ensureSchema({ driver, name }: Database): Promise<void> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(".cypher")).sort();
  const statements = await Promise.all(files.map((file) => readFile(join(FOLDER, file), "utf8")));
  const session = driver.session({ database: name });
  try {
    const found = await findIndexes(session);
    const wanting = statements.filter((statement) => isWanting(statement, found));
    if (wanting.length === 0) return;
    await dropOrphans(session, wanting, found);
    await session.executeWrite(async (transaction) => {
      for (const statement of wanting) await transaction.run(statement);
    });
  } finally {
    await session.close();
  }
}

/** The indexes that are there, by name, and whether a constraint has made each. */
type Indexes = ReadonlyMap<string, { readonly isOfConstraint: boolean }>;

async function findIndexes(session: Session): Promise<Indexes> {
  const { records } = await session.run("SHOW INDEXES YIELD name, owningConstraint");
  return new Map(
    records.map((record) => [
      String(record.get("name")),
      { isOfConstraint: record.get("owningConstraint") !== null },
    ]),
  );
}

const STATEMENT = /^(CREATE|DROP) (CONSTRAINT|(?:FULLTEXT )?INDEX) (\w+)/m;

/** Whether a statement would still do something: each constraint of ours has an index of its name. */
function isWanting(statement: string, found: Indexes): boolean {
  const [, verb, thing, name = ""] = STATEMENT.exec(statement) ?? [];
  const index = found.get(name);
  if (verb === "DROP") return index !== undefined;
  return index === undefined || (thing === "CONSTRAINT" && !index.isOfConstraint);
}

/** Neo4j makes a constraint's index first; where it falls between the two, the index stands in the constraint's way. */
async function dropOrphans(session: Session, wanting: readonly string[], found: Indexes): Promise<void> {
  for (const statement of wanting) {
    const name = /^CREATE CONSTRAINT (\w+)/m.exec(statement)?.[1];
    if (name !== undefined && found.has(name)) await session.run(`DROP INDEX ${name} IF EXISTS`);
  }
}

import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { type Answers, type Question, readQuery } from "./answers.ts";

/** What DuckDB answers. */
export async function askDuckdb({ folder, from }: Question): Promise<Answers> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const name of ["claims", "entities"])
      await connection.run(`CREATE VIEW ${name} AS SELECT * FROM read_parquet('${folder}/${name}.parquet')`);
    await connection.run(
      `CREATE VIEW types AS SELECT * FROM read_csv('${folder}/types.csv', header = true, all_varchar = true)`,
    );
    return { arrivals: await arrivals(connection, from), byYear: await byYear(connection) };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Rounds until nothing changes: as many as the longest of the first ways has hops. */
async function arrivals(connection: DuckDBConnection, from: string): Promise<Map<string, string>> {
  await connection.run(`CREATE TABLE arcs AS ${readQuery("arcs")}`);
  await connection.run("CREATE TABLE arrivals AS SELECT $from AS entity, DATE '0001-01-01' AS day", { from });
  for (;;) {
    await connection.run(`CREATE TABLE next AS ${readQuery("arrivals")}`);
    const [changed] = await rows(
      connection,
      "SELECT count(*) FROM (SELECT * FROM next EXCEPT SELECT * FROM arrivals)",
    );
    await connection.run("DROP TABLE arrivals");
    await connection.run("ALTER TABLE next RENAME TO arrivals");
    if (Number(changed?.[0]) === 0) break;
  }
  const found = await rows(connection, "SELECT entity, strftime(day, '%Y-%m-%d') FROM arrivals");
  const days = new Map(found.map(([entity, day]) => [String(entity), String(day)]));
  days.delete(from);
  return days;
}

async function byYear(connection: DuckDBConnection): Promise<Map<number, number>> {
  const found = await rows(connection, readQuery("by-year"));
  return new Map(found.map(([year, claims]) => [Number(year), Number(claims)]));
}

async function rows(connection: DuckDBConnection, query: string) {
  return (await connection.runAndReadAll(query)).getRows();
}

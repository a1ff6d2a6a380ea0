import type { Database } from "../../../server/neo4j/database.ts";

const DATES =
  "when: '1968/1975', startMin: date('1968-01-01'), startMax: date('1968-12-31'), endMin: date('1975-01-01'), endMax: date('1975-12-31')";

const KEPT =
  "certainty: 'stated', voice: 'reports', denied: false, sector: 'political', sources: ['s#p1'], dataset: 'small@1'";

/** The smallest graph that has everything: entities and relations of a dataset, a source, and what belongs to none. */
export async function writeGraph({ driver, name }: Database): Promise<void> {
  await driver.executeQuery(
    `CREATE (peru:Entity:State {id: 'state/peru', name: 'Peru', names: ['es:Perú'], summary: 'A state.', dataset: 'small@1'})
     CREATE (ussr:Entity:State {id: 'state/ussr', name: 'Soviet Union', names: [], summary: 'A state.', dataset: 'small@1'})
     CREATE (velasco:Entity:Leader {id: 'leader/velasco', name: 'Juan Velasco', names: [], summary: 'A general.', ${DATES}, dataset: 'small@1'})
     CREATE (deal:Entity:Transfer {id: 'transfer/tanks', name: 'Tanks', names: [], summary: 'An arms deal.', ${DATES}, count: 24, countBound: 'exact', dataset: 'small@1'})
     CREATE (peru)-[:COOPERATES_WITH {id: 'small/1', statement: 'They cooperated.', ${DATES}, ${KEPT}}]->(ussr)
     CREATE (ussr)-[:PROVIDES {id: 'small/2', statement: 'Tanks were sold.', ${DATES}, ${KEPT}, amountUsd: 3000000000, amountUsdBound: 'max'}]->(deal)
     CREATE (peru)-[:RECEIVES {id: 'small/3', statement: 'Tanks were bought.', ${DATES}, ${KEPT}}]->(deal)
     CREATE (velasco)-[:GOVERNS {id: 'small/4', statement: 'He governed.', ${DATES}, ${KEPT}}]->(peru)
     CREATE (source:Source {id: 's', name: 'A source'})
     CREATE (:Foreign {pattern: '(a+)+b'})-[:CITES {at: datetime('2020-01-01T10:00:00[Europe/Paris]')}]->(source)`,
    {},
    { database: name },
  );
}

/** All that the graph and the server hold that a query could have changed, as text. */
export async function digest({ driver, name }: Database): Promise<string> {
  const ask = async (query: string) => (await driver.executeQuery(query, {}, { database: name })).records;
  const parts = [
    await ask(
      "MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id",
    ),
    await ask(
      "MATCH (a)-[r]->(b) RETURN elementId(r) AS id, type(r) AS type, elementId(a) AS a, elementId(b) AS b, properties(r) AS properties ORDER BY id",
    ),
    await ask("CALL db.labels() YIELD label RETURN label ORDER BY label"),
    await ask("CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type"),
    await ask("SHOW INDEXES YIELD name, type, labelsOrTypes, properties RETURN * ORDER BY name"),
    await ask("SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN * ORDER BY name"),
    await ask("SHOW USERS YIELD user, suspended RETURN * ORDER BY user"),
    await ask("SHOW DATABASES YIELD name, currentStatus, access RETURN * ORDER BY name"),
    await ask("SHOW SETTINGS YIELD name, value RETURN * ORDER BY name"),
  ];
  return JSON.stringify(parts.map((records) => records.map((record) => record.toObject())));
}

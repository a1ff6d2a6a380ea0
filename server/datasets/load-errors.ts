import { Neo4jError } from "neo4j-driver";
import type { Database } from "../neo4j/database.ts";
import { Trouble } from "../neo4j/trouble.ts";

const KEPT = "Nothing of this load is kept; the dataset answers as it did before.";

/** What a failure of the database in the middle of a load means, and what mends it; anything unforeseen as it is. */
export function explainLoad(error: unknown, { how }: Pick<Database, "how">): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const known = TROUBLES.find(({ sign }) => sign.test(`${error.code} ${error.message}`));
  if (!known) return error;
  const mend = how === "embedded" ? known.own : known.given;
  return new Trouble(known.kind, `${known.problem} ${KEPT}`, mend, error);
}

const TROUBLES = [
  {
    kind: "disk-full",
    sign: /No space left|disk (?:is )?full|out of disk|DatabaseReadOnly|WriteOnReadOnly/i,
    problem: "The disk of the database is full, or nearly so.",
    own: "Free some space, or set ENTENTE_DATA to a folder on another disk, then start again.",
    given: "Ask whoever runs the database for room.",
  },
  {
    kind: "out-of-memory",
    sign: /MemoryPoolOutOfMemory|OutOfMemory|TransactionOutOfMemory|memory limit/i,
    problem: "The database has too little memory for a batch of rows.",
    own: "Give it more: ENTENTE_NEO4J_HEAP (default 512m). Other work of the database counts too.",
    given: "Raise dbms.memory.transaction.total.max and db.memory.transaction.max there, or the heap.",
  },
  {
    kind: "too-slow",
    sign: /TransactionTimedOut|LockAcquisitionTimeout|LockClientStopped/i,
    problem: "The database did not finish a batch of rows in two minutes.",
    own: "See what else keeps this machine busy, then load again.",
    given: "See what else keeps the database busy, then load again.",
  },
  {
    kind: "connection-lost",
    sign: /ServiceUnavailable|SessionExpired|DatabaseUnavailable|Connection was closed|ECONNRE/i,
    problem: "The connection to the database broke off.",
    own: "Load again; .data/neo4j/logs says what happened where it happens twice.",
    given: "Load again when the database answers.",
  },
] as const;

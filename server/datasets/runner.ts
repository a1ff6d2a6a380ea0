import type { Transaction } from "neo4j-driver";

/** What runs a query: a transaction, or a session that makes one of its own. */
export type Runner = Pick<Transaction, "run">;

import type { Transaction } from "neo4j-driver";
import type { ReadOptions } from "../neo4j/read.ts";

/** What runs a query: a transaction, or a session that makes one of its own. */
export type Runner = Pick<Transaction, "run">;

/** A load waits for a database that is only just awake, where a request would not. */
export const PATIENT: ReadOptions = { timeout: 60_000 };

import neo4j from "neo4j-driver";
import type { Change } from "../../../model/exchange/edit/change.ts";
import type { Runner } from "../runner.ts";

/** Changes by hand that a load brings in. */
export interface Recorded {
  /** The key of the generation that they were made on. */
  readonly of: string;
  /** The key of the load from files that the dataset rests on. */
  readonly base: string;
  readonly changes: readonly Change[];
  /** How many changes hold then. */
  readonly held: number;
}

const RECORD = `
UNWIND $changes AS change
CREATE (c:DatasetChange {of: $dataset, base: $base})
SET c += change`;

/** Keeps changes with the dataset; within the transaction that makes them its current state. */
export async function record(
  transaction: Runner,
  dataset: string,
  { base, changes }: Recorded,
): Promise<void> {
  await transaction.run(RECORD, { dataset, base, changes: changes.map(toProperties) });
}

// No property holds fields.
function toProperties({ number, before, after, undoes, ...change }: Change) {
  return {
    ...change,
    number: neo4j.int(number),
    before: before === undefined ? null : JSON.stringify(before),
    after: after === undefined ? null : JSON.stringify(after),
    undoes: undoes === undefined ? null : neo4j.int(undoes),
  };
}

/** The dataset is no longer as it was when a change to it was written. */
export class DatasetMoved extends Error {
  override readonly name = "DatasetMoved";

  constructor(dataset: string) {
    super(`${dataset} has been changed or loaded anew meanwhile. Nothing of this change is kept.`);
  }
}

import type { StoredRow } from "../datasets/checking/stored-row.ts";
import type { Fingerprint } from "../datasets/stored.ts";
import { eachStored } from "../datasets/verify.ts";
import type { Database } from "../neo4j/database.ts";
import type { Baseline } from "./changes.ts";
import { digest, isOpen } from "./relation-digest.ts";

/** Reads what a dataset holds now, to be compared with what would take its place. */
export async function readBaseline(
  database: Database,
  dataset: Pick<Fingerprint, "generation">,
  signal?: AbortSignal,
): Promise<Baseline> {
  const [ids, digests, open]: [string[], string[], boolean[]] = [[], [], []];
  const take = (row: StoredRow) => {
    if (row.asserts !== "relation") return;
    ids.push(row.id);
    digests.push(digest(row));
    open.push(isOpen(row));
  };
  await eachStored(database, dataset, take, signal);
  return { ids, digests, open };
}

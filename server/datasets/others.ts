import * as z from "zod";
import type { Assertion } from "./asserted.ts";
import type { Defect } from "./defect.ts";
import type { Runner } from "./runner.ts";

const OTHERS = `
MATCH (:Entity)-[r]->() WHERE r.id IN $ids AND r.dataset <> $dataset
RETURN r.id AS id, r.dataset AS dataset`;

const row = z.object({ id: z.string(), dataset: z.string() });

/** Ids of relations that another dataset uses already: an id is unique in the whole database. */
export async function findRelationsOfOthers(
  transaction: Runner,
  dataset: string,
  assertions: readonly Assertion[],
): Promise<Defect[]> {
  const scripts = new Map(
    assertions.filter(({ asserts }) => asserts === "relation").map(({ id, script }) => [id, script]),
  );
  const { records } = await transaction.run(OTHERS, { dataset, ids: [...scripts.keys()] });
  return records.map((record) => {
    const { id, dataset: other } = row.parse(record.toObject());
    return { script: scripts.get(id) ?? "", id, reason: `is the id of a relation of the dataset ${other}` };
  });
}

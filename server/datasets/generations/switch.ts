import neo4j from "neo4j-driver";
import type { Layout, Manifest } from "../../../model/graph/dataset.ts";
import type { Database } from "../../neo4j/database.ts";
import type { CaseOrigin } from "../origin.ts";
import type { Fingerprint } from "../stored.ts";
import { type Claim, ClaimLost } from "./claim.ts";
import { moveHolds } from "./holds.ts";
import { type Recorded, record } from "./record.ts";

/** What a dataset says of itself beside its content. */
export interface Described extends Pick<Fingerprint, "filesHash" | "contentHash" | "counts"> {
  readonly manifest: Manifest;
  readonly layout: Layout;
  readonly origin: CaseOrigin | undefined;
  /** Changes by hand; without them the load is one from files, and rests on itself. */
  readonly recorded: Recorded | undefined;
}

const SWITCH = `
MATCH (d:Dataset {id: $dataset, loadOwner: $owner, loading: $next})
SET d.retired = coalesce(d.retired, []) + CASE WHEN d.generation IS NULL THEN [] ELSE [d.generation + ' ' + timestamp()] END
SET d += $properties, d.generation = $next, d.loadedAt = datetime()
REMOVE d.loading, d.loadOwner, d.loadBeat, d.removedGeneration, d.removedAt
RETURN d.id AS id`;

/**
 * Makes the generation that was written the current one, in one small transaction: who reads sees the old or the new.
 * Others may load the dataset from then on.
 * @throws ClaimLost when another program loads the dataset by now
 */
export async function switchTo(database: Database, claim: Claim, described: Described): Promise<void> {
  const { dataset, owner, next, current } = claim;
  const session = database.driver.session({ database: database.name });
  try {
    await session.executeWrite(async (transaction) => {
      const parameters = { dataset, owner, next, properties: toProperties(described, next) };
      const { records } = await transaction.run(SWITCH, parameters);
      if (records.length === 0) throw new ClaimLost(dataset);
      if (described.recorded) await record(transaction, dataset, described.recorded);
      if (current !== undefined) await moveHolds(transaction, current, next);
    });
  } finally {
    await session.close();
  }
}

// What a node cannot hold is JSON text.
function toProperties(
  { manifest, layout, filesHash, contentHash, counts, origin, recorded }: Described,
  next: string,
) {
  const { title, summary, version, licence, span, opening, poles, questions, defaults = {} } = manifest;
  return {
    ...{ title, summary, version, licence, filesHash, contentHash },
    span: JSON.stringify(span),
    opening: JSON.stringify(opening),
    poles: JSON.stringify(poles),
    questions: JSON.stringify(questions),
    defaults: JSON.stringify(defaults),
    layout: JSON.stringify(layout),
    entities: neo4j.int(counts.entities),
    relations: neo4j.int(counts.relations),
    sources: neo4j.int(counts.sources),
    // Nothing of what the dataset was made from before stays: null takes a property away.
    recipe: origin?.recipe ?? null,
    bytes: origin?.bytes === undefined ? null : neo4j.int(origin.bytes),
    base: recorded?.base ?? next,
    edits: recorded === undefined ? null : neo4j.int(recorded.held),
  };
}

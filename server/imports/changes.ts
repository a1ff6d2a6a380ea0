import { createHash } from "node:crypto";
import type { ChangesSeen } from "../../model/exchange/import-answer.ts";
import type { CaseReader } from "../../model/exchange/reader.ts";
import { formatDay, LAST_DAY } from "../../model/time/day.ts";
import type { CaseCheck } from "../datasets/checking/case-check.ts";
import { canonicalText } from "../datasets/checking/digest.ts";
import type { StoredRow } from "../datasets/checking/stored-row.ts";
import type { Fingerprint } from "../datasets/stored.ts";
import { eachStored } from "../datasets/verify.ts";
import type { Database } from "../neo4j/database.ts";

/** The relations of a dataset as they are loaded now: little of each, as there may be many. */
export interface Baseline {
  readonly ids: readonly string[];
  readonly digests: readonly string[];
  /** Which of them were still so when their source was written. */
  readonly open: readonly boolean[];
}

/** How many ids are told of each kind of change. */
const TOLD = 20;

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

/** Which relations a load would add, end, alter and take away. */
export async function findChanges(
  { ids, digests, open }: Baseline,
  reader: CaseReader,
  check: CaseCheck,
  signal?: AbortSignal,
): Promise<ChangesSeen> {
  const places = new Map(ids.map((id, place) => [id, place]));
  const [added, ended, altered, gone] = [new Told(), new Told(), new Told(), new Told()];
  let same = 0;
  for await (const rows of reader.read(signal)) {
    for (const stated of rows) {
      const row = stated.asserts === "relation" ? check.derive(stated) : undefined;
      if (row === undefined) continue;
      const place = places.get(row.id);
      places.delete(row.id);
      if (place === undefined) added.add(row.id);
      else if (digests[place] === digest(row)) same++;
      else if (open[place] === true && !isOpen(row)) ended.add(row.id);
      else altered.add(row.id);
    }
  }
  for (const id of places.keys()) gone.add(id);
  return { added, ended, altered, gone, same };
}

class Told {
  count = 0;
  readonly first: string[] = [];

  add(id: string): void {
    this.count++;
    if (this.first.length < TOLD) this.first.push(id);
  }
}

// Twelve bytes tell a million rows apart. Where in its source something stands moves with every row that is put above it.
function digest(row: StoredRow): string {
  const { sources } = row.properties;
  const cited = Array.isArray(sources) ? sources.map((place) => String(place).split("#")[0] ?? "") : [];
  const text = canonicalText({ ...row, properties: { ...row.properties, sources: cited } });
  return createHash("sha256").update(text).digest("base64").slice(0, 16);
}

function isOpen({ properties }: StoredRow): boolean {
  return properties.endMax === formatDay(LAST_DAY);
}

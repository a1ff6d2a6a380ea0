import type { ChangesSeen } from "../../model/exchange/import-answer.ts";
import type { CaseReader } from "../../model/exchange/reader.ts";
import type { CaseCheck } from "../datasets/checking/case-check.ts";
import { digest, isOpen } from "./relation-digest.ts";

/** The relations of a dataset as they are loaded now: little of each, as there may be many. */
export interface Baseline {
  readonly ids: readonly string[];
  readonly digests: readonly string[];
  /** Which of them were still so when their source was written. */
  readonly open: readonly boolean[];
}

/** How many ids are told of each kind of change. */
const TOLD = 20;

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

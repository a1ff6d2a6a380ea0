import * as z from "zod";
import { type Change, type ChangeStands, change } from "../../model/exchange/edit/change.ts";
import { type Based, standing } from "../../model/exchange/edit/stands.ts";
import type { Database } from "../neo4j/database.ts";
import { toPlain } from "../neo4j/plain.ts";
import { read } from "../neo4j/read.ts";

/** What the database keeps of a change: fields are JSON, as no property holds them. */
const stored = z.object({
  number: z.int(),
  at: z.string(),
  who: z.string(),
  what: change.shape.what,
  kind: change.shape.kind,
  id: z.string(),
  before: z.string().nullish(),
  after: z.string().nullish(),
  undoes: z.int().nullish(),
  base: z.string(),
});

const HISTORY = `
MATCH (d:Dataset {id: $id})
OPTIONAL MATCH (c:DatasetChange {of: d.id})
WITH d, c ORDER BY c.number
RETURN coalesce(d.base, d.generation) AS base, collect(c {.*}) AS changes`;

const told = z.object({ base: z.string(), changes: z.array(stored) });

/** The changes by hand that a dataset has seen. */
export interface History {
  /** The load from files that the dataset rests on. */
  readonly base: string;
  /** In the order in which they were made. */
  readonly changes: readonly ChangeStands[];
}

/**
 * The history of a dataset that is loaded.
 * @throws Problem as `read` does
 */
export async function readHistory(database: Database, id: string): Promise<History> {
  const [row] = await read(database, HISTORY, { id });
  const { base, changes } = told.parse(toPlain(row));
  return { base, changes: standing(changes.map(toBased), base) };
}

function toBased({ before, after, undoes, ...rest }: z.infer<typeof stored>): Based {
  return {
    ...rest,
    ...(typeof before === "string" && { before: fieldsOf(before) }),
    ...(typeof after === "string" && { after: fieldsOf(after) }),
    ...(typeof undoes === "number" && { undoes }),
  };
}

function fieldsOf(text: string): Change["before"] {
  return change.shape.before.parse(JSON.parse(text));
}

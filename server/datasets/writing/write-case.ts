import { setImmediate as nextTurn } from "node:timers/promises";
import type { CaseReader } from "../../../model/exchange/reader.ts";
import type { Database } from "../../neo4j/database.ts";
import type { CaseCheck } from "../checking/case-check.ts";
import { ContentHash } from "../checking/digest.ts";
import type { StoredRow } from "../checking/stored-row.ts";
import { DatasetChanged } from "./dataset-changed.ts";
import { type BatchOptions, Writer } from "./writer.ts";

/** What was written of a case. */
export interface Written {
  readonly contentHash: string;
  readonly counts: { readonly entities: number; readonly relations: number; readonly sources: number };
}

export interface WriteOptions extends BatchOptions {
  /** The key of the generation to be written. */
  readonly generation: string;
  /** Is told of each row, relations after all that they name. */
  readonly took: (row: StoredRow) => void;
}

/**
 * Writes a case that has no defects as a generation of its dataset, in batches of bounded memory.
 * @param check has read the case once
 * @throws DatasetChanged when the files do not say what they said at the check
 */
export async function writeCase(
  database: Database,
  reader: CaseReader,
  check: CaseCheck,
  options: WriteOptions,
): Promise<Written> {
  const writer = new Writer(database, options.generation, options);
  try {
    const written = await writeAll(writer, reader, check, options);
    await writer.end();
    return written;
  } finally {
    await writer.close();
  }
}

async function writeAll(
  writer: Writer,
  reader: CaseReader,
  check: CaseCheck,
  { signal, took }: WriteOptions,
): Promise<Written> {
  const hash = new ContentHash();
  const counts = { type: 0, source: 0, entity: 0, relation: 0 };
  const take = (row: StoredRow) => {
    hash.add(row);
    counts[row.asserts]++;
    took(row);
    return writer.add(row);
  };
  // Relations need both of their ends, so where those are not stated first the case is read twice.
  const turns = check.isOrdered ? [EVERYTHING] : [THINGS, RELATIONS];
  for (const wanted of turns) await eachRow(reader, check, wanted, take, signal);
  const { type, source, entity, relation } = check.known.stated;
  if (type.size !== counts.type || source.size !== counts.source) throw new DatasetChanged(check.dataset);
  if (entity.size !== counts.entity || relation.size !== counts.relation)
    throw new DatasetChanged(check.dataset);
  return {
    contentHash: hash.read(),
    counts: { entities: counts.entity, relations: counts.relation, sources: counts.source },
  };
}

const THINGS: readonly StoredRow["asserts"][] = ["type", "source", "entity"];
const RELATIONS: readonly StoredRow["asserts"][] = ["relation"];
const EVERYTHING = [...THINGS, ...RELATIONS];

/** Rows that are gathered in one go: between them the batch before goes to the database, and its answer is heard. */
const TURN = 100;

async function eachRow(
  reader: CaseReader,
  check: CaseCheck,
  wanted: readonly StoredRow["asserts"][],
  take: (row: StoredRow) => Promise<void> | undefined,
  signal: AbortSignal,
): Promise<void> {
  let taken = 0;
  for await (const rows of reader.read(signal)) {
    for (const stated of rows) {
      if (!wanted.includes(stated.asserts)) continue;
      const row = check.derive(stated);
      if (!row) throw new DatasetChanged(check.dataset);
      // Most rows only join their batch, and a wait for nothing takes as long as a row does.
      const full = take(row);
      if (full) await full;
      if (++taken % TURN === 0) await nextTurn();
    }
  }
}

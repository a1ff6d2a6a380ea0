import { setImmediate as nextTurn } from "node:timers/promises";
import type { Report } from "../../model/exchange/finding.ts";
import type { CaseReader } from "../../model/exchange/reader.ts";
import type { PackedCase } from "../../model/graph/pack/arrays.ts";
import { CaseTaker } from "../cases/case-taker.ts";
import { TextTaker } from "../cases/text-taker.ts";
import type { Database, Report as Say } from "../neo4j/database.ts";
import { type Checked, checkCase } from "./check.ts";
import type { StoredRow } from "./checking/stored-row.ts";
import { DatasetError } from "./dataset-error.ts";
import { refuseForeign } from "./foreign.ts";
import { type Claim, claim } from "./generations/claim.ts";
import { refuseHeld } from "./generations/holds.ts";
import { DatasetMoved, type Recorded } from "./generations/record.ts";
import { switchTo } from "./generations/switch.ts";
import { Pairs } from "./layout/pairs.ts";
import { placeCase } from "./layout/place-case.ts";
import { explainLoad } from "./load-errors.ts";
import { type DatasetFolder, openFolder, withReader } from "./open-folder.ts";
import type { CaseOrigin } from "./origin.ts";
import { type Observer, ProgressMeter } from "./progress.ts";
import { ensureSchema } from "./schema.ts";
import { type Counts, findStored } from "./stored.ts";
import { watchSpace } from "./writing/disk-space.ts";
import { type Written, writeCase } from "./writing/write-case.ts";

export interface LoadOptions {
  /** Load although the database holds entities that no dataset loaded. */
  readonly allowForeign: boolean;
  readonly report: Say;
  /** What the case was made from, to be kept with it. */
  readonly origin?: CaseOrigin;
  /** Is told how far the load has come. */
  readonly observer?: Observer;
  /** Keeps the case that was built on its way, so that the first question need not read it back. */
  readonly keep?: (contentHash: string, packed: PackedCase) => Promise<void>;
  /** Is given what a small case says, once it is the generation that is read. */
  readonly learn?: (generation: string, rows: readonly StoredRow[]) => void;
  /** Changes by hand that the case is read with; they are kept with the dataset in the moment in which they hold. */
  readonly recorded?: Recorded;
  /** Ends the load; the dataset stays as it was. */
  readonly signal?: AbortSignal;
}

/** What a load did. */
export interface LoadOutcome {
  /** False where the dataset was there already, just so. */
  readonly changed: boolean;
  /** SHA-256 of the content, in hexadecimal. */
  readonly contentHash: string;
  readonly counts: Counts;
  readonly tookMs: number;
}

/**
 * Loads a dataset from its folder in the place of what it asserted before. Nothing happens when its files are those of
 * the last load.
 * @throws what `loadCase` throws
 */
export async function loadDataset(
  database: Database,
  folder: string,
  options: LoadOptions,
): Promise<LoadOutcome> {
  const start = performance.now();
  const opened = await openFolder(folder, options.signal);
  const { manifest } = opened;
  const stored = (await findStored(database)).find(({ id }) => id === manifest.id);
  if (stored?.filesHash === opened.filesHash) {
    const { contentHash, counts } = stored;
    return { changed: false, contentHash, counts, tookMs: Math.round(performance.now() - start) };
  }
  options.report(`Loading "${manifest.title}" from ${manifest.scripts.length} scripts`);
  const load = (reader: CaseReader) =>
    loadCase(database, reader, opened.filesHash, { ...options, origin: { bytes: opened.size } });
  return withReader(opened, async () => database, load);
}

/** Finds everything that is wrong with a dataset in a folder; a database is opened only where a script computes. */
export async function checkDataset(
  database: () => Promise<Database>,
  folder: string,
  { observer, signal }: Pick<LoadOptions, "observer" | "signal"> = {},
): Promise<Report> {
  try {
    const meter = new ProgressMeter(observer);
    const opened: DatasetFolder = await openFolder(folder, signal);
    return await withReader(opened, database, async (reader) => {
      meter.begin("checking");
      return (await checkCase(reader, (rows) => meter.add(rows), signal)).report;
    });
  } catch (error) {
    if (error instanceof DatasetError) return error.report;
    throw error;
  }
}

/**
 * Loads a case from whatever reads it: checks all of it, writes it as a new generation in batches, and makes that the
 * current one in one small transaction. After any failure, or a stop, the dataset answers as it did before.
 * @param filesHash of what was read, to be compared with at the next load
 * @throws DatasetError with what is wrong
 * @throws ForeignDataError when the database holds entities that no dataset loaded
 * @throws DatasetMoved when changes by hand were made on a version that is no longer the current one
 * @throws Trouble where the database has no room, no memory or no time for it
 */
export async function loadCase(
  database: Database,
  reader: CaseReader,
  filesHash: string,
  { allowForeign, report, origin, observer, keep, learn, recorded, signal }: LoadOptions,
): Promise<LoadOutcome> {
  const start = performance.now();
  const meter = new ProgressMeter(observer);
  meter.begin("checking");
  const ready = prepare(database, allowForeign);
  // Who is told what is wrong with the case need not hear of the database as well.
  ready.catch(() => {});
  const checked = await checkCase(reader, (rows) => meter.add(rows), signal);
  const { id } = reader.manifest;
  if (checked.report.total > 0) throw new DatasetError(id, checked.report);
  try {
    await ready;
    const wait = () => {
      meter.begin("waiting");
      report(`Another program is loading ${id}; waiting until it has ended`);
    };
    const claimed = await claim(database, id, wait, signal);
    const written = await replace(database, reader, checked, {
      claimed,
      filesHash,
      origin,
      recorded,
      meter,
      keep,
      learn,
      signal,
    });
    return { changed: true, ...written, tookMs: Math.round(performance.now() - start) };
  } catch (error) {
    throw explainLoad(error, database);
  }
}

/** What the database must be before a load; it answers while the case is checked. */
async function prepare(database: Database, allowForeign: boolean): Promise<void> {
  await Promise.all([ensureSchema(database), allowForeign ? undefined : refuseForeign(database)]);
}

interface Replacing {
  readonly claimed: Claim;
  readonly filesHash: string;
  readonly origin: CaseOrigin | undefined;
  readonly recorded: Recorded | undefined;
  readonly meter: ProgressMeter;
  readonly keep: LoadOptions["keep"];
  readonly learn: LoadOptions["learn"];
  readonly signal: AbortSignal | undefined;
}

async function replace(
  database: Database,
  reader: CaseReader,
  { check }: Checked,
  { claimed, filesHash, origin, recorded, meter, keep, learn, signal: asked }: Replacing,
): Promise<Written> {
  const signal = asked ? AbortSignal.any([asked, claimed.lost]) : claimed.lost;
  const { manifest } = reader;
  let isSwitched = false;
  try {
    if (recorded && recorded.of !== claimed.current) throw new DatasetMoved(manifest.id);
    if (claimed.current !== undefined)
      await refuseHeld(database, manifest.id, claimed.current, (thing, id) =>
        check.known.stated[thing].has(id),
      );
    meter.begin("writing", check.size);
    const taker = keep && new CaseTaker();
    const texts = learn && new TextTaker();
    const pairs = new Pairs(check.known.stated.entity.keys());
    const written = await writeCase(database, reader, check, {
      generation: claimed.next,
      signal,
      progress: (rows) => meter.add(rows),
      guard: watchSpace(database),
      took(row) {
        if (row.asserts === "relation") pairs.add(row.from, row.to);
        taker?.take(row);
        texts?.take(row);
      },
    });
    meter.begin("placing");
    await nextTurn();
    const layout = placeCase(pairs, manifest.poles);
    const packed = await taker?.finishBy(() => nextTurn());
    meter.begin("switching");
    signal.throwIfAborted();
    await switchTo(database, claimed, { manifest, layout, filesHash, origin, recorded, ...written });
    isSwitched = true;
    if (texts) learn?.(claimed.next, texts.rows);
    if (packed) await keep?.(written.contentHash, packed);
    return written;
  } finally {
    // Of what was not made current the next sweep leaves nothing; the claim of one that failed ends by its silence.
    await claimed.release(isSwitched).catch(() => {});
  }
}

import { openFiles } from "../../../model/exchange/read/open.ts";
import type { Stated } from "../../../model/exchange/reader.ts";
import { Application } from "../../../model/exchange/recipe/apply.ts";
import { optionsFor } from "../../../model/exchange/recipe/match-tables.ts";
import { ROWS_AT_ONCE } from "../../../model/exchange/rows-reader.ts";
import { fromPath } from "../files.ts";
import type { RowsOrder } from "./messages.ts";

/** Files of a case that may be read again: what is in them need not be found out again. */
let opened: { readonly reading: string; readonly application: Application } | undefined;

/** Lets go of files that nobody is known to read again. */
export function closeFiles(): void {
  opened = undefined;
}

/**
 * Reads what files state, and hands it over in batches of one size; while one is on its way the next is made.
 * @param hand resolves once the batch is taken
 * @throws UnreadableError
 */
export async function handRows(
  order: RowsOrder,
  hand: (rows: readonly Stated[]) => Promise<void>,
): Promise<void> {
  const application = await open(order);
  let taken = Promise.resolve();
  for await (const rows of inBatches(application.reader(order.span).read())) {
    await taken;
    taken = hand(rows);
  }
  await taken;
}

async function open({ reading, files, recipe }: RowsOrder): Promise<Application> {
  if (opened?.reading === reading) return opened.application;
  closeFiles();
  const inputs = files.map(({ path, name, size }) => fromPath(path, name, size));
  const application = new Application(recipe, await openFiles(inputs, optionsFor(recipe)));
  opened = { reading, application };
  return application;
}

async function* inBatches(read: AsyncIterable<readonly Stated[]>): AsyncGenerator<readonly Stated[]> {
  const waiting: Stated[] = [];
  for await (const rows of read) {
    for (const stated of rows) waiting.push(stated);
    while (waiting.length >= ROWS_AT_ONCE) yield waiting.splice(0, ROWS_AT_ONCE);
  }
  if (waiting.length > 0) yield waiting;
}

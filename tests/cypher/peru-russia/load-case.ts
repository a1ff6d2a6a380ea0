import { loadDataset } from "../../../server/datasets/load.ts";
import { type Case, readCase } from "../../../tools/case-table/read-case.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";

export const FOLDER = "cypher/datasets/peru-russia";
export const PAPER = "adins-rooney-2019";

/** Loads the case into the empty database of this run and reads it back whole. */
export async function loadCase(): Promise<Case> {
  const database = testDatabase();
  try {
    await emptyDatabase(database);
    await loadDataset(database, FOLDER, { allowForeign: false, report: () => {} });
    return await readCase(database, "peru-russia");
  } finally {
    await database.close();
  }
}

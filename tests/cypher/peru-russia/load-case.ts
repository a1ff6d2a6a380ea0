import { type Case, readCase } from "../../../tools/case-table/read-case.ts";
import { testDatabase } from "../../support/database.ts";
import { provideCase } from "../../support/served-case.ts";

export const FOLDER = "cypher/datasets/peru-russia";
export const PAPER = "adins-rooney-2019";

/** Reads the case back whole from a database that holds nothing else. */
export async function loadedCase(): Promise<Case> {
  const database = testDatabase();
  try {
    await provideCase(database);
    return await readCase(database, "peru-russia");
  } finally {
    await database.close();
  }
}

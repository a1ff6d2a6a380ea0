import { MOST_HELD } from "../../model/graph/network.ts";
import type { StoredRow } from "../datasets/checking/stored-row.ts";

/** A page holds a case of so many relations whole, and asks for all that they say at once. */
const MOST = MOST_HELD;

/** Takes the texts of a small case on their way into the database, so that they need not be read back; of a large one nothing. */
export class TextTaker {
  #relations = 0;
  #rows: StoredRow[] = [];

  /** Takes a row, whatever it states. */
  take(row: StoredRow): void {
    if (row.asserts === "relation" && ++this.#relations > MOST) this.#rows = [];
    const tells = row.asserts === "relation" || row.asserts === "entity";
    if (tells && this.#relations <= MOST && this.#rows.length < 2 * MOST) this.#rows.push(row);
  }

  /** The entities and relations that were taken. */
  get rows(): readonly StoredRow[] {
    return this.#rows;
  }
}

import type { CaseReader, Stated } from "../../../model/exchange/reader.ts";
import { citedBy, Dating } from "./dating.ts";
import type { Fault } from "./fault.ts";
import { RowFaults } from "./fault.ts";
import { THINGS } from "./field-issues.ts";
import { Known, ownText } from "./known.ts";
import { readEntity } from "./read-entity.ts";
import { examineRelation, storeRelation } from "./read-relation.ts";
import { readSource, readType } from "./read-thing.ts";
import type { StoredRow } from "./stored-row.ts";

/**
 * Holds the rows of a case against each other as they pass by. What names something that is stated further on waits:
 * entities are held, relations are read a second time, as there may be many.
 */
export class CaseCheck {
  readonly known = new Known();
  readonly #dating = new Dating();
  readonly #fault: Fault;
  readonly #waiting: Stated[] = [];
  /** From which relation on they are left for the second reading. */
  #firstLeft = Number.POSITIVE_INFINITY;
  #relations = 0;

  #isOrdered = true;

  /** @param dataset its plain id */
  constructor(
    readonly dataset: string,
    fault: Fault,
  ) {
    this.#fault = fault;
  }

  /** Whether everything that relations join was stated before the first of them. */
  get isOrdered(): boolean {
    return this.#isOrdered;
  }

  /** How many rows the case has. */
  get size(): number {
    const { type, source, entity, relation } = this.known.stated;
    return type.size + source.size + entity.size + relation.size;
  }

  /**
   * Checks every row of a case.
   * @param progress is told of rows read
   */
  async read(reader: CaseReader, progress: (rows: number) => void, signal?: AbortSignal): Promise<void> {
    for await (const rows of reader.read(signal)) {
      for (const stated of rows) this.#first(stated);
      progress(rows.length);
    }
    for (const stated of this.#waiting) this.#readThing(stated);
    if (this.#firstLeft < this.#relations) await this.#readLeft(reader, signal);
    this.known.disputes.check(this.known.stated.relation, this.#fault);
  }

  /** What the database is to keep of a row, once all is known; undefined where it has defects. */
  derive(stated: Stated): StoredRow | undefined {
    if (stated.asserts !== "relation") return this.#readThing(stated);
    const examined = this.#examine(stated);
    return examined && storeRelation(examined, this.known);
  }

  #readThing(stated: Stated): StoredRow | undefined {
    const faults = this.#faultsOf(stated);
    if (stated.asserts === "type") return readType(stated, this.known, faults);
    if (stated.asserts === "source") return readSource(stated, this.known, faults);
    return readEntity(stated, this.known, this.#dating, faults);
  }

  #examine(stated: Stated) {
    return examineRelation(stated, this.known, this.#dating, this.#faultsOf(stated));
  }

  #first(stated: Stated): void {
    if (stated.asserts !== "relation" && this.#relations > 0) this.#isOrdered = false;
    const left = stated.asserts === "relation" && this.#isLeft(stated);
    if (!this.#isNew(stated) || left) return;
    if (stated.asserts === "relation") this.#examine(stated);
    else if (stated.asserts === "entity" && !this.#isCitedKnown(stated)) this.#waiting.push(stated);
    else this.#readThing(stated);
  }

  async #readLeft(reader: CaseReader, signal?: AbortSignal): Promise<void> {
    let relation = 0;
    for await (const rows of reader.read(signal)) {
      for (const stated of rows) {
        if (stated.asserts === "relation" && relation++ >= this.#firstLeft) this.#examine(stated);
      }
    }
  }

  /** Whether a relation names what is not known yet; all after it are left with it. */
  #isLeft(stated: Stated): boolean {
    const { known } = this;
    const { fields } = stated;
    const relation = this.#relations++;
    if (relation >= this.#firstLeft) return true;
    const isKnown =
      known.stated.type.has(String(fields.type)) &&
      known.ends.has(String(fields.from)) &&
      known.ends.has(String(fields.to)) &&
      this.#isCitedKnown(stated);
    if (!isKnown) this.#firstLeft = relation;
    return !isKnown;
  }

  #isCitedKnown({ fields }: Stated): boolean {
    return citedBy(fields.sources).every((id) => this.known.stated.source.has(id));
  }

  #isNew(stated: Stated): boolean {
    const { asserts, origin } = stated;
    const id = nameOf(stated);
    if (id === "") return true;
    const stands = this.known.stated[asserts];
    const first = stands.get(id);
    if (first === undefined) {
      stands.set(ownText(id), origin);
      return true;
    }
    const place = [first.file, first.sheet, first.row].filter((part) => part !== undefined).join(":");
    const reason = `is a duplicate: ${place} has a ${THINGS[asserts]} with this id`;
    this.#faultsOf(stated).add("duplicate", reason, "give it another id, or take one of the two out", "id");
    return false;
  }

  #faultsOf(stated: Stated): RowFaults {
    const id = nameOf(stated);
    return new RowFaults(stated, id === "" ? undefined : id, this.#fault);
  }
}

/** The id of a row; empty where it has none that can be read. */
function nameOf({ asserts, fields }: Stated): string {
  const id = asserts === "type" ? fields.type : fields.id;
  return typeof id === "string" ? id : "";
}

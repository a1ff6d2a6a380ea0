import type { SampleRelation } from "../../model/exchange/import-answer.ts";
import type { CaseReader, Stated } from "../../model/exchange/reader.ts";

const MOST = 12;

/** The first relations that files state, as a reader would say them. */
export class Sample {
  readonly relations: SampleRelation[] = [];
  readonly #names = new Map<string, string>();

  /** Looks at what is stated, until there is enough to show. */
  see(rows: readonly Stated[]): void {
    for (const stated of rows) {
      if (this.relations.length >= MOST) break;
      if (stated.asserts === "relation") this.relations.push(this.#tell(stated));
      else this.#note(stated);
    }
    if (this.relations.length >= MOST) this.#names.clear();
  }

  #note({ asserts, fields: { id, type, name } }: Stated): void {
    this.#names.set(`${asserts} ${asserts === "type" ? type : id}`, String(name));
  }

  #nameOf(asserts: Stated["asserts"], id: unknown): string {
    return this.#names.get(`${asserts} ${id}`) ?? String(id);
  }

  #tell({ fields, origin }: Stated): SampleRelation {
    const { type, from, to, when, statement, sources } = fields;
    const cited: unknown[] = Array.isArray(sources) ? sources : [];
    return {
      file: origin.file,
      ...(origin.sheet !== undefined && { sheet: origin.sheet }),
      ...(origin.row !== undefined && { row: origin.row }),
      from: this.#nameOf("entity", from),
      type: this.#nameOf("type", type),
      to: this.#nameOf("entity", to),
      when: String(when),
      statement: String(statement ?? ""),
      sources: cited.map((place) => this.#cite(String(place))),
    };
  }

  #cite(place: string): string {
    const at = place.indexOf("#");
    const [id, locator] = at < 0 ? [place, ""] : [place.slice(0, at), place.slice(at + 1)];
    const name = this.#nameOf("source", id);
    return locator === "" ? name : `${name}, ${locator}`;
  }
}

/** A case of which a sample is taken as it is read. */
export function watched(reader: CaseReader, sample: Sample): CaseReader {
  return {
    get manifest() {
      return reader.manifest;
    },
    async *read(signal) {
      for await (const rows of reader.read(signal)) {
        sample.see(rows);
        yield rows;
      }
    },
  };
}

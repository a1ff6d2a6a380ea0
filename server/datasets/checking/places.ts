import type { Origin } from "../../../model/exchange/reader.ts";

/** Where things are stated, by id. */
export interface Places {
  readonly size: number;
  has(id: string): boolean;
  get(id: string): Origin | undefined;
  keys(): Iterable<string>;
  set(id: string, origin: Origin): unknown;
}

/**
 * The same in little memory, for what there may be half a million of: rows as numbers, and each file once. The column of
 * an origin is not kept, as what is stated stands in a row.
 */
export class PackedPlaces implements Places {
  readonly #places = new Map<string, number>();
  readonly #files: Pick<Origin, "file" | "sheet">[] = [];
  readonly #fileOf = new Map<string, number>();
  #rows = new Int32Array(256);
  #inFile = new Uint16Array(256);

  get size(): number {
    return this.#places.size;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  keys(): Iterable<string> {
    return this.#places.keys();
  }

  get(id: string): Origin | undefined {
    const place = this.#places.get(id);
    if (place === undefined) return undefined;
    const row = this.#rows[place] ?? 0;
    const { file, sheet } = this.#files[this.#inFile[place] ?? 0] ?? { file: "" };
    return { file, ...(sheet !== undefined && { sheet }), ...(row > 0 && { row }) };
  }

  set(id: string, { file, sheet, row = 0 }: Origin): void {
    const place = this.#places.get(id) ?? this.#places.size;
    if (place >= this.#rows.length) this.#grow();
    this.#places.set(id, place);
    this.#rows[place] = row;
    this.#inFile[place] = this.#fileNumber(file, sheet);
  }

  #fileNumber(file: string, sheet: string | undefined): number {
    const key = `${file}\n${sheet ?? ""}`;
    const known = this.#fileOf.get(key);
    if (known !== undefined) return known;
    const number = this.#files.push({ file, ...(sheet !== undefined && { sheet }) }) - 1;
    this.#fileOf.set(key, number);
    return number;
  }

  #grow(): void {
    const [rows, inFile] = [this.#rows, this.#inFile];
    this.#rows = new Int32Array(rows.length * 2);
    this.#inFile = new Uint16Array(inFile.length * 2);
    this.#rows.set(rows);
    this.#inFile.set(inFile);
  }
}

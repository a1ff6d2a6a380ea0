import { type Finding, type FindingKind, type Report, shown } from "../../read/finding.ts";
import type { Row, Table } from "../../read/table.ts";
import type { Origin } from "../../reader.ts";
import type { TableSpec } from "../recipe.ts";
import { columnsLike } from "./columns-like.ts";

interface Told {
  readonly kind: FindingKind;
  readonly column?: string;
  readonly value?: string;
  readonly reason: string;
  readonly remedy: string;
}

/**
 * The row that is being read, with what is wrong in it. There is one for each table, filled anew for each row, as half a
 * million of them would only have to be thrown away.
 */
export class RowView {
  row = 0;
  cells: readonly string[] = [];
  /** Where one relation is read from each of several columns: what stands in it, and its head. */
  cell = "";
  head = "";
  /** The kind of the first fault of the row. */
  fault: FindingKind | undefined;
  readonly #missing: readonly (readonly [number, ReadonlySet<string>])[];
  readonly #index: ReadonlyMap<string, number>;

  constructor(
    readonly table: Table,
    readonly spec: TableSpec,
    readonly report: Report,
  ) {
    this.#index = new Map(table.columns.map((column, place) => [column, place]));
    this.#missing = Object.entries(spec.missing).flatMap(([pattern, codes]) => {
      const places = pattern.includes("*") ? columnsLike([pattern], table.columns) : [this.indexOf(pattern)];
      return places.map((place) => [place, new Set(codes)] as const);
    });
  }

  /** The place of a column; one that the table lacks is a finding. */
  indexOf(column: string): number {
    const place = this.#index.get(column) ?? this.#lax(column);
    if (place !== undefined) return place;
    this.report({
      ...this.origin,
      column,
      kind: "column",
      weight: "fault",
      reason: `the table has no column "${column}", which is to be read`,
      remedy: `choose another of its columns: ${shown(this.table.columns.join(", "))}`,
    });
    return -1;
  }

  // Releases of one dataset differ in small and large letters.
  #lax(column: string): number | undefined {
    const alike = [...this.#index].filter(([name]) => name.toLowerCase() === column.toLowerCase());
    return alike.length === 1 ? alike[0]?.[1] : undefined;
  }

  get origin(): Origin {
    const { file, sheet } = this.table;
    return sheet === undefined ? { file } : { file, sheet };
  }

  /** Where the row stands. */
  get place(): Origin {
    return { ...this.origin, row: this.row };
  }

  fill({ row, cells }: Row): void {
    this.row = row;
    this.fault = undefined;
    this.cells = this.#missing.some(([place, codes]) => codes.has((cells[place] ?? "").trim()))
      ? this.#withoutMissing(cells)
      : cells;
  }

  #withoutMissing(cells: readonly string[]): string[] {
    const copy = [...cells];
    for (const [place, codes] of this.#missing) {
      if (codes.has((copy[place] ?? "").trim())) copy[place] = "";
    }
    return copy;
  }

  /** Tells a fault, which leaves the row out. */
  fail(told: Told): void {
    this.fault ??= told.kind;
    this.report(this.#finding(told, "fault"));
  }

  /** Tells what is worth knowing. */
  note(told: Told): void {
    this.report(this.#finding(told, "notice"));
  }

  #finding({ value, ...told }: Told, weight: Finding["weight"]): Finding {
    return { ...this.place, ...told, weight, ...(value !== undefined && { value: shown(value) }) };
  }
}

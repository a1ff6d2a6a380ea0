import { fromRecords, type Record } from "../records.ts";
import type { Note, Table } from "../table.ts";

/** A file of a network as it is taken apart: rows of nodes, ties, and what changes of them over time. */
export class GraphParts {
  readonly #tables = new Map<string, { records: Record[]; lines: number[] }>();
  readonly #notes = new Map<string, Note>();

  constructor(readonly file: string) {}

  add(table: string, line: number, record: Record): void {
    const part = this.#tables.get(table) ?? { records: [], lines: [] };
    this.#tables.set(table, part);
    part.records.push(record);
    part.lines.push(line);
  }

  /** Notes something once, however often it occurs. */
  note(what: string, said: string): void {
    this.#notes.set(`${what} ${said}`, { file: this.file, what, said });
  }

  finish(): { tables: Table[]; notes: Note[] } {
    const tables = [...this.#tables].map(([name, { records, lines }]) =>
      fromRecords(name, { file: this.file, sheet: name }, records, (index) => lines[index] ?? 0),
    );
    return { tables, notes: [...this.#notes.values()] };
  }
}

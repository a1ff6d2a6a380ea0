import type { Origin } from "../reader.ts";
import { type Report, shown } from "./finding.ts";
import type { Batches, Note, ReadOptions, Row } from "./table.ts";

interface HeadOptions extends ReadOptions {
  /** True where a row with fewer cells than heads is broken; sheets leave blank cells at the end out. */
  readonly exact: boolean;
}

interface Headed {
  readonly columns: readonly string[];
  readonly rows: (report: Report) => Batches;
  readonly notes: Note[];
}

const LOOKED_AT = 30;

/** Takes the heads of the columns off raw rows: those of the row that is told, or found. */
export async function headed(
  raw: (report: Report) => Batches,
  place: Origin,
  options: HeadOptions,
): Promise<Headed> {
  const first = await firstRows(raw(() => undefined));
  const width = Math.max(0, ...first.map(({ cells }) => widthOf(cells)));
  const head = findHead(first, width, options);
  const columns = unique(options.columns ?? namesOf(head?.cells, width));
  const after = head?.row ?? 0;
  return {
    columns,
    rows: (report) => body(raw(report), columns.length, after, { place, report, exact: options.exact }),
    notes: [
      {
        ...placeOf(place),
        what: "header",
        said: head ? `found in row ${after}` : "none; columns are counted",
      },
      ...renamed(columns, head?.cells ?? [], place),
    ],
  };
}

function placeOf({ file, sheet }: Origin) {
  return sheet === undefined ? { file } : { file, sheet };
}

async function firstRows(batches: Batches): Promise<Row[]> {
  const first: Row[] = [];
  for await (const batch of batches) {
    first.push(...batch.slice(0, LOOKED_AT - first.length));
    if (first.length >= LOOKED_AT) break;
  }
  return first;
}

function findHead(first: readonly Row[], width: number, { header, columns }: HeadOptions): Row | undefined {
  if (header === "none" || (header === undefined && columns !== undefined)) return undefined;
  if (header !== undefined) return first.find(({ row }) => row === header);
  // A title above the table fills few of its columns.
  const candidate = first.find(({ cells }) => filled(cells) > width / 2);
  return candidate && isHead(candidate, first) ? candidate : undefined;
}

const VALUE = /^[-+]?[\d.,:/\s%]+$|^(NA|NULL|NaN|null)$/;

// Heads are no figures; a table of text alone is taken to have them, unless its first row comes again.
function isHead({ row, cells }: Row, first: readonly Row[]): boolean {
  if (cells.some((cell) => VALUE.test(cell.trim()) && !/^\d{4}$/.test(cell.trim()))) return false;
  const named = cells.filter((cell) => cell.trim() !== "");
  if (named.every((cell) => /^\d{4}$/.test(cell.trim()))) return false;
  return first.every((other) => other.row <= row || other.cells.join("\n") !== cells.join("\n"));
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}

function widthOf(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1]?.trim() === "") width--;
  return width;
}

function namesOf(cells: readonly string[] | undefined, width: number): string[] {
  const length = cells ? Math.max(widthOf(cells), cells.length) : width;
  return Array.from({ length }, (_, place) => cells?.[place]?.trim() || `column ${place + 1}`);
}

function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

function renamed(columns: readonly string[], heads: readonly string[], place: Origin): Note[] {
  const changed = columns.filter((name, at) => heads.length > 0 && name !== heads[at]?.trim());
  if (changed.length === 0) return [];
  const said = `without a head of their own, and so named by us: ${changed.join(", ")}`;
  return [{ ...placeOf(place), what: "columns", said }];
}

interface BodyOptions {
  readonly place: Origin;
  readonly report: Report;
  readonly exact: boolean;
}

async function* body(batches: Batches, width: number, after: number, options: BodyOptions): Batches {
  for await (const batch of batches) {
    const rows: Row[] = [];
    for (const row of batch) {
      if (row.row <= after) continue;
      const whole = fitted(row, width, options);
      if (whole) rows.push(whole);
    }
    if (rows.length > 0) yield rows;
  }
}

function fitted(row: Row, width: number, { place, report, exact }: BodyOptions): Row | undefined {
  const { cells } = row;
  if (cells.length === width) return row;
  if (filled(cells) === 0) return undefined;
  const extra = widthOf(cells) > width;
  if (!extra && (!exact || cells.length > width)) {
    return { row: row.row, cells: Array.from({ length: width }, (_, at) => cells[at] ?? "") };
  }
  report({
    ...place,
    row: row.row,
    kind: "ragged",
    weight: "fault",
    value: shown(cells.join(" | ")),
    reason: `has ${cells.length} ${cells.length === 1 ? "cell" : "cells"} where the table has ${width} columns`,
    remedy: extra
      ? "put a cell that holds the delimiter into quotation marks"
      : "add the cells that are missing",
  });
  return undefined;
}

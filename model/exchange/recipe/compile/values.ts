import { slug } from "../../slug.ts";
import { orByHand } from "../form-words.ts";
import type { Condition, ValueSpec } from "../value-spec.ts";
import { WHOLE_ID } from "../whole-id.ts";
import type { RowView } from "./row-view.ts";

/** Reads a text off the row that a view shows; "" where there is none. */
export type ReadText = () => string;

const PLACEHOLDER = /\{([^{}]+)\}/;

/**
 * A template as a function: `{column}` is the cell of a column, `{row}` the row's number, `{file}` the file's name, and
 * `{cell}` and `{head}` those of the column that a relation is read from.
 * @param change what is done to each cell
 */
export function compileTemplate(view: RowView, text: string, change = (cell: string) => cell): ReadText {
  const parts = text.split(PLACEHOLDER).map((part, place) => {
    if (place % 2 === 0) return () => part;
    const read = compileCell(view, part);
    return () => change(read());
  });
  const filled = parts.filter((_, place) => place % 2 === 1 || text.split(PLACEHOLDER)[place] !== "");
  const [only] = filled;
  if (only && filled.length === 1) return only;
  return () => {
    let made = "";
    for (const part of filled) made += part();
    return made;
  };
}

/** A template for a part of an id, in which cells stand without spaces and accents. A whole id in one cell stays as it is. */
export function compileId(view: RowView, text: string): ReadText {
  const isWhole = text.replace(PLACEHOLDER, "") === "";
  return compileTemplate(view, text, (cell) => (isWhole && WHOLE_ID.test(cell) ? cell : slug(cell)));
}

/** The cell of a column, without the blanks around it. */
export function compileCell(view: RowView, column: string): ReadText {
  if (!view.table.columns.includes(column)) {
    if (column === "row") return () => String(view.row);
    if (column === "file") return () => view.table.file;
    if (column === "cell") return () => view.cell;
    if (column === "head") return () => view.head;
  }
  const place = view.indexOf(column);
  return () => (view.cells[place] ?? "").trim();
}

/** A value as a function; a text that its table does not hold is a fault of the row. */
export function compileValue(view: RowView, spec: ValueSpec): ReadText {
  if (typeof spec === "string") return compileTemplate(view, spec);
  const { column, first, otherwise } = spec;
  const read = compileCell(view, column);
  const map = new Map(Object.entries(spec.map));
  return () => {
    const cell = first === undefined ? read() : read().slice(0, first);
    const found = map.get(cell) ?? otherwise;
    if (found !== undefined) return found;
    const value = cell;
    const reason = `is none of the values that are known in this column (${[...map.keys()].join(", ")})`;
    const remedy = orByHand("correct it, or say what it means", "map", "otherwise");
    view.fail({ kind: "value", column, value, reason, remedy });
    return "";
  };
}

/** Conditions as a function: whether all of them hold. */
export function compileConditions(view: RowView, conditions: readonly Condition[]): () => boolean {
  const tests = conditions.flatMap((condition) => compileCondition(view, condition));
  return () => tests.every((test) => test());
}

function compileCondition(
  view: RowView,
  { column, is, not, blank, has, same }: Condition,
): (() => boolean)[] {
  const read = compileCell(view, column);
  const tests: (() => boolean)[] = [];
  if (is) tests.push(() => is.includes(read()));
  if (not) tests.push(() => !not.includes(read()));
  if (blank !== undefined) tests.push(() => (read() === "") === blank);
  if (has !== undefined) tests.push(() => read().includes(has));
  if (same !== undefined) {
    const other = compileCell(view, same);
    tests.push(() => read() === other());
  }
  return tests;
}

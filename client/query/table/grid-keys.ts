import type { KeyboardEvent } from "react";
import type { Value } from "../../../model/console/value.ts";
import { useAnnounce } from "../../store/hooks.ts";

/** A place in the table, as it is sorted. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Where the keyboard is. */
  readonly cell: Cell;
  /** What is copied of a cell. */
  readonly toText: (value: Value) => string;
}

/** What keys do in a grid of values: arrows and their kind lead from cell to cell, Ctrl C copies the one that they are at. */
export function useGridKeys({ columns, rows, cell, toText }: Grid, go: (cell: Cell) => void) {
  const announce = useAnnounce();
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      announce("Cell copied");
    } catch {
      announce("The browser does not let the page copy. “Copy cell” shows the text to copy by hand.");
    }
  };
  return (event: KeyboardEvent) => {
    const next = stepFrom(event, cell, { rows: rows.length, columns: columns.length });
    if (next) {
      event.preventDefault();
      go(next);
    }
    const value = rows[cell.row]?.[cell.column];
    if (value && isCopying(event)) void copy(toText(value));
  };
}

/** Who has selected some text copies that. */
function isCopying({ ctrlKey, metaKey, key }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && key === "c" && window.getSelection()?.isCollapsed !== false;
}

const PAGE = 15;

/** The cell that a key leads to; null where the key leads nowhere. */
export function stepFrom(
  { key, ctrlKey }: Pick<KeyboardEvent, "key" | "ctrlKey">,
  { row, column }: Cell,
  size: { readonly rows: number; readonly columns: number },
): Cell | null {
  const to: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 },
  };
  const next = to[key];
  if (next === undefined) return null;
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return { row: within(next.row, size.rows), column: within(next.column, size.columns) };
}

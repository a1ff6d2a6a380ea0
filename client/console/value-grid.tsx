import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef } from "react";
import type { Value } from "../../model/console/value.ts";
import { toWords } from "../../model/console/words.ts";
import { useAnnounce } from "../store/hooks.ts";
import { nextSorting, type Sorting } from "./sort-rows.ts";
import { ValueCell } from "./value-cell.tsx";

const ROW_HEIGHT = 32;

/** A place in the table, as it is sorted. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Props {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
  /** The cell that the keyboard is at, and that is copied. */
  readonly cell: Cell;
  readonly onCell: (cell: Cell) => void;
}

/** A grid of values (WAI-ARIA grid pattern): arrows go from cell to cell; only the rows in view are drawn. */
export function ValueGrid({ columns, rows, sorting, onSort, cell, onCell }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);

  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      announce("Cell copied");
    } catch {
      announce("The browser does not let the page copy. “Copy cell” shows the text to copy by hand.");
    }
  };
  const go = (next: Cell) => {
    onCell(next);
    virtualizer.scrollToIndex(next.row);
    requestAnimationFrame(() => focusCell(scroller.current, next));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepFrom(event, cell, { rows: rows.length, columns: columns.length });
    if (next) {
      event.preventDefault();
      go(next);
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key === "c" && window.getSelection()?.isCollapsed) {
      const value = rows[cell.row]?.[cell.column];
      if (value) void copy(toWords(value));
    }
  };
  return (
    <div className="value-scroller" ref={scroller}>
      <div style={{ paddingTop: before, paddingBottom: after }}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked through by keyboard
          role="grid"
          className="value-grid"
          aria-label="Rows of the answer"
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((name, column) => (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never change within an answer
                  key={column}
                  scope="col"
                  aria-sort={
                    sorting?.column === column ? (sorting.descending ? "descending" : "ascending") : undefined
                  }
                >
                  <button type="button" onClick={() => onSort(nextSorting(sorting, column))}>
                    {name}
                    <span aria-hidden="true" className="sort-sign">
                      {sorting?.column === column ? (sorting.descending ? "↓" : "↑") : ""}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ index }) => (
              <tr key={index} ref={virtualizer.measureElement} data-index={index} aria-rowindex={index + 2}>
                {rows[index]?.map((value, column) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns never change within an answer
                    key={column}
                    data-cell={`${index} ${column}`}
                    data-type={value.$type}
                    data-current={index === cell.row && column === cell.column}
                    tabIndex={index === cell.row && column === cell.column ? 0 : -1}
                    onFocus={() => onCell({ row: index, column })}
                  >
                    <ValueCell value={value} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function focusCell(scroller: HTMLElement | null, { row, column }: Cell): void {
  scroller?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus({ preventScroll: true });
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

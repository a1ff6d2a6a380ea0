import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import type { Value } from "../../../model/console/value.ts";
import { type Cell, useGridKeys } from "./grid-keys.ts";
import type { Sorting } from "./sort-rows.ts";
import { ValueCell } from "./value-cell.tsx";
import { ValueHead } from "./value-head.tsx";

const ROW_HEIGHT = 32;

interface Props {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
  /** The cell that the keyboard is at, and that is copied. */
  readonly cell: Cell;
  readonly onCell: (cell: Cell) => void;
  /** What is copied of a cell. */
  readonly toText: (value: Value) => string;
}

/** A grid of values (WAI-ARIA grid pattern): arrows go from cell to cell; only the rows in view are drawn. */
export function ValueGrid({ columns, rows, sorting, onSort, cell, onCell, toText }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const numeric = useMemo(() => columns.map((_, column) => isNumeric(rows, column)), [columns, rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const onKeyDown = useGridKeys({ columns, rows, cell, toText }, (next) => {
    onCell(next);
    virtualizer.scrollToIndex(next.row);
    requestAnimationFrame(() => focusCell(scroller.current, next));
  });
  return (
    <div className="value-scroller" ref={scroller}>
      <div style={{ paddingTop: before, paddingBottom: after }}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked through by keyboard
          role="grid"
          className="value-grid sortable"
          aria-label="Rows of the answer"
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          onKeyDown={onKeyDown}
        >
          <ValueHead {...{ columns, numeric, sorting, onSort }} />
          <tbody>
            {items.map(({ index }) => (
              <tr key={index} ref={virtualizer.measureElement} data-index={index} aria-rowindex={index + 2}>
                <Cells values={rows[index] ?? []} row={index} {...{ cell, onCell }} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface CellsProps extends Pick<Props, "cell" | "onCell"> {
  readonly values: readonly Value[];
  readonly row: number;
}

function Cells({ values, row, cell, onCell }: CellsProps) {
  return values.map((value, column) => {
    const isCurrent = row === cell.row && column === cell.column;
    return (
      <td
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never change within an answer
        key={column}
        data-cell={`${row} ${column}`}
        data-type={value.$type}
        data-current={isCurrent}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={() => onCell({ row, column })}
      >
        <ValueCell value={value} />
      </td>
    );
  });
}

function focusCell(scroller: HTMLElement | null, { row, column }: Cell): void {
  scroller?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus({ preventScroll: true });
}

/** Whether a column holds numbers and nothing else. */
function isNumeric(rows: Props["rows"], column: number): boolean {
  const types = new Set(rows.map((row) => row[column]?.$type ?? "Null"));
  types.delete("Null");
  return types.size > 0 && [...types].every((type) => type === "Integer" || type === "Float");
}

import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef } from "react";
import { ColumnHeader } from "./column-header.tsx";
import { COLUMNS, type Row, type Sorting } from "./columns.ts";
import { TableRow } from "./table-row.tsx";

const ROW_HEIGHT = 34;
/** Up to this many rows all stand in the page, so that the browser's own search finds them. */
const VIRTUAL_FROM = 200;

interface Props {
  readonly title: string;
  /** How many rows there are. */
  readonly count: number;
  /** A row; undefined where it has not come yet. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Told of the rows that are in view. */
  readonly onView?: (first: number, last: number) => void;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** The table itself; beyond 200 rows only those in view are drawn, and the counts for a screen reader stay true. */
export function RelationTable({ title, count, rowAt, onView, sorting, onSort }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const { before, after, indexes, measure } = useVisible(scroller, count);
  const [first, last] = [indexes[0], indexes.at(-1)];
  useEffect(() => {
    if (first !== undefined && last !== undefined) onView?.(first, last);
  }, [first, last, onView]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroller" ref={scroller} tabIndex={0} aria-label={title}>
      <div style={{ paddingTop: before, paddingBottom: after }}>
        <table className="sortable" aria-rowcount={count + 1}>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {COLUMNS.map((column) => (
                <ColumnHeader key={column.key} column={column} sorting={sorting} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {indexes.map((index) => {
              const row = rowAt(index);
              if (row === undefined) return <WaitingRow key={index} index={index} />;
              return <TableRow key={row.inForce.relation.id} row={row} index={index} measure={measure} />;
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Holds the place of a row that is on its way. */
function WaitingRow({ index }: { readonly index: number }) {
  return (
    <tr aria-rowindex={index + 2} data-index={index} style={{ height: ROW_HEIGHT }}>
      <td colSpan={COLUMNS.length} className="table-waiting">
        …
      </td>
    </tr>
  );
}

interface Visible {
  readonly indexes: readonly number[];
  /** Heights (pixels) of the rows that are left out before and after. */
  readonly before: number;
  readonly after: number;
  /** Takes note of how high a drawn row is; absent where all are drawn. */
  readonly measure?: (element: HTMLElement | null) => void;
}

/** Which rows to draw. */
function useVisible(scroller: RefObject<HTMLElement | null>, count: number): Visible {
  const virtualizer = useVirtualizer({
    count,
    enabled: count > VIRTUAL_FROM,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  if (count <= VIRTUAL_FROM) return { before: 0, after: 0, indexes: [...Array(count).keys()] };
  const items = virtualizer.getVirtualItems();
  return {
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    indexes: items.map(({ index }) => index),
    measure: virtualizer.measureElement,
  };
}

import type { COLUMNS, Sorting } from "./columns.ts";

interface Props {
  readonly column: (typeof COLUMNS)[number];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** A heading that sorts its column, and turns the order round when it already does. */
export function ColumnHeader({ column: { key, heading }, sorting, onSort }: Props) {
  const sorted = sorting.key === key;
  const direction = sorting.descending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={sorted ? direction : undefined} className={`column-${key}`}>
      <button type="button" onClick={() => onSort({ key, descending: sorted && !sorting.descending })}>
        {heading}
        <span aria-hidden="true" className="sort-sign">
          {sorted ? (sorting.descending ? "↓" : "↑") : ""}
        </span>
      </button>
    </th>
  );
}

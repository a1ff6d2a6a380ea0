import { nextSorting, type Sorting } from "./sort-rows.ts";

interface Props {
  readonly columns: readonly string[];
  /** Which of them hold numbers, which stand to the right. */
  readonly numeric: readonly boolean[];
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
}

/** The names of the columns; each sorts by its column: up, down, and as the query gave the rows. */
export function ValueHead({ columns, numeric, sorting, onSort }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((name, column) => {
          const direction = sorting?.column === column ? directionOf(sorting) : undefined;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never change within an answer
            <th key={column} scope="col" aria-sort={direction} data-numeric={numeric[column]}>
              <button type="button" onClick={() => onSort(nextSorting(sorting, column))}>
                {name}
                <span aria-hidden="true" className="sort-sign">
                  {direction && (direction === "descending" ? "↓" : "↑")}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function directionOf({ descending }: Sorting): "ascending" | "descending" {
  return descending ? "descending" : "ascending";
}

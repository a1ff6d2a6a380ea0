import { useActions, useView } from "../../store/hooks.ts";
import type { SortKey } from "../compare-view.ts";

interface Props {
  readonly name: SortKey;
  readonly rowSpan?: number;
  /** The measure, where the heading itself only says which window. */
  readonly of?: string;
  readonly children: string;
}

/** A heading that sorts its column, the highest first, and turns the order round when it already does. */
export function SortHeading({ name, rowSpan, of, children }: Props) {
  const { key, descending } = useView(({ compare }) => compare.sorting);
  const { compare } = useActions();
  const isSorted = key === name;
  const next = isSorted ? !descending : name !== "name";
  return (
    <th
      scope="col"
      rowSpan={rowSpan}
      aria-sort={isSorted ? (descending ? "descending" : "ascending") : undefined}
    >
      <button
        type="button"
        aria-label={of === undefined ? undefined : `${of}, ${children.toLowerCase()} window`}
        onClick={() => compare({ sorting: { key: name, descending: next } })}
      >
        {children}
        <span aria-hidden="true" className="sort-sign">
          {isSorted ? (descending ? "↓" : "↑") : ""}
        </span>
      </button>
    </th>
  );
}

import { useDeferredValue, useMemo, useState } from "react";
import { Input, Label, Link, SearchField } from "react-aria-components";
import { useAtRest } from "../controls/use-at-rest.ts";
import { describeInterval } from "../format/day.ts";
import { addressOfExport } from "../store/answers/remote.ts";
import { useCase, useFilters, useSlice, useView } from "../store/hooks.ts";
import { toFilter } from "../store/slice.ts";
import type { Sorting } from "./columns.ts";
import { describeCount } from "./describe-count.ts";
import { RelationTable } from "./relation-table.tsx";
import { type TableQuestion, useRowPages } from "./use-row-pages.ts";

/** The table of a case that is too large for the page: everything in force, sorted and narrowed by the server. */
export function PagedTable() {
  const loaded = useCase();
  const [sorting, setSorting] = useState<Sorting>({ key: "date", descending: false });
  const [text, setText] = useState("");
  const narrowed = useNarrowed();
  const question = useQuestion(useAtRest(narrowed), sorting, useAtRest(text));
  const { total, error, rowAt, onView } = useRowPages(question);
  const all = useSlice(({ totals }) => totals.relations);
  const hidden = useSlice((slice) => slice.hidden);
  return (
    <section className="table-panel" aria-label="Table">
      <div className="table-bar">
        <SearchField className="table-filter" value={text} onChange={setText}>
          <Label>Filter</Label>
          <Input placeholder="names, or how it reads" autoComplete="off" />
        </SearchField>
        <p className="table-count" role="status">
          {error ?? (total === null ? "Reading …" : describeCount(total, all, hidden))}
        </p>
        <Link className="button" href={addressOfExport(loaded, narrowed)} download>
          Download CSV
        </Link>
      </div>
      {total !== null && total > 0 && (
        <RelationTable
          title={`Relations in force, ${describeInterval(narrowed.window)}`}
          count={total}
          rowAt={rowAt}
          onView={onView}
          sorting={sorting}
          onSort={setSorting}
        />
      )}
      {total === 0 && (
        <p className="table-empty">
          Nothing in force in this window fits. Try fewer words or a wider window.
        </p>
      )}
    </section>
  );
}

/** What the view leaves of the case. */
function useNarrowed() {
  const loaded = useCase();
  const window = useDeferredValue(useView((view) => view.window));
  const filters = useFilters();
  return useMemo(
    () => ({ window, reading: filters.reading, filter: toFilter(loaded, filters) }),
    [loaded, window, filters],
  );
}

type Narrowed = ReturnType<typeof useNarrowed>;

function useQuestion(narrowed: Narrowed, { key, descending }: Sorting, text: string): TableQuestion {
  return useMemo(
    () => ({ ...narrowed, of: [], q: text.trim(), sort: key, descending }),
    [narrowed, key, descending, text],
  );
}

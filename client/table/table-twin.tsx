import { useDeferredValue, useMemo, useState } from "react";
import { Button, Input, Label, SearchField } from "react-aria-components";
import { formatDay } from "../../model/time/day.ts";
import { describeInterval } from "../format/day.ts";
import { saveFile } from "../format/save-file.ts";
import { useCase, useSlice } from "../store/hooks.ts";
import { filterRows, type Row, type Sorting, sortRows, toRow } from "./columns.ts";
import { describeCount } from "./describe-count.ts";
import { toCsv } from "./download.ts";
import { PagedTable } from "./paged-table.tsx";
import { RelationTable } from "./relation-table.tsx";

/** The picture's twin: every relation in the window as a row, to sort, to filter and to take away. */
export function TableTwin() {
  const isPaged = useSlice(({ counts }) => counts !== null);
  return isPaged ? <PagedTable /> : <WholeTable />;
}

/** Of what the page holds whole. */
function WholeTable() {
  const loaded = useCase();
  // while the window is dragged the table may lag behind it, the drag may not lag behind the hand
  const slice = useDeferredValue(useSlice((now) => now));
  const [sorting, setSorting] = useState<Sorting>({ key: "date", descending: false });
  const [text, setText] = useState("");
  const all = useMemo(() => slice.relations.map((inForce) => toRow(loaded, inForce)), [loaded, slice]);
  const rows = useMemo(() => sortRows(filterRows(all, text), sorting), [all, text, sorting]);
  const title = `Relations in force, ${describeInterval(slice.window)}`;
  return (
    <section className="table-panel" aria-label="Table">
      <div className="table-bar">
        <SearchField className="table-filter" value={text} onChange={setText}>
          <Label>Filter</Label>
          <Input placeholder="words in any column" autoComplete="off" />
        </SearchField>
        <p className="table-count" role="status">
          {describeCount(rows.length, all.length, slice.hidden)}
        </p>
        <Download
          rows={rows}
          name={`${loaded.dataset.id}-${formatDay(slice.window.start)}-${formatDay(slice.window.end)}.csv`}
        />
      </div>
      {rows.length > 0 && (
        <RelationTable
          title={title}
          count={rows.length}
          rowAt={(index) => rows[index]}
          sorting={sorting}
          onSort={setSorting}
        />
      )}
      {rows.length === 0 && <p className="table-empty">{explainEmpty(text, all.length, slice.hidden)}</p>}
    </section>
  );
}

function Download({ rows, name }: { rows: readonly Row[]; name: string }) {
  return (
    <Button
      className="button"
      isDisabled={rows.length === 0}
      onPress={() => saveFile(toCsv(rows), name, "text/csv")}
    >
      Download CSV
    </Button>
  );
}

function explainEmpty(text: string, all: number, hidden: number): string {
  if (all > 0) return `No relation in the window has “${text.trim()}” in it. Try fewer words.`;
  if (hidden > 0) return "The filters hide every relation in the window. Show some again in the legend.";
  return "No relation is in force in this window. Widen it, or move it to years that the timeline shows as busy.";
}

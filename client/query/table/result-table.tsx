import { useMemo, useState } from "react";
import { Switch } from "react-aria-components";
import type { Answer } from "../../../model/console/answer.ts";
import { CopyButton } from "../../controls/copy-button.tsx";
import { useCase } from "../../store/hooks.ts";
import { NothingFound } from "../answer/nothing-found.tsx";
import { SaveButton } from "../answer/save-button.tsx";
import { toCsv, toPlainJson, toTabs } from "../answer/take-away.ts";
import type { Cell } from "./grid-keys.ts";
import { type Sorting, sortRows } from "./sort-rows.ts";
import { ValueGrid } from "./value-grid.tsx";

/** The rows of an answer as a table, to sort, to walk through, to copy and to take away. */
export function ResultTable({ answer }: { readonly answer: Answer }) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const loaded = useCase();
  const [ids, setIds] = useState(false);
  const naming = { loaded, ids };
  const [cell, setCell] = useState<Cell>({ row: 0, column: 0 });
  const rows = useMemo(() => sortRows(answer.rows, sorting), [answer.rows, sorting]);
  if (answer.rows.length === 0) return <NothingFound answer={answer} />;
  const row = rows[cell.row] ?? [];
  const value = row[cell.column];
  return (
    <>
      <div className="result-tools">
        <CopyButton
          label="Copy cell"
          done="Cell copied"
          text={() => (value ? toTabs(null, [[value]], naming) : "")}
        />
        <CopyButton label="Copy row" done="Row copied" text={() => toTabs(null, [row], naming)} />
        <CopyButton label="Copy all" done="All copied" text={() => toTabs(answer.columns, rows, naming)} />
        <SaveButton
          label="Download CSV"
          type="text/csv"
          extension="csv"
          // The byte order mark makes spreadsheets read it as UTF-8.
          text={() => `\uFEFF${toCsv(answer.columns, rows, naming)}`}
        />
        <SaveButton
          label="Download JSON"
          type="application/json"
          extension="json"
          text={() => toPlainJson({ columns: answer.columns, rows })}
        />
        <Switch className="switch" isSelected={ids} onChange={setIds}>
          <span className="switch-track" />
          Ids beside names
        </Switch>
      </div>
      <ValueGrid
        columns={answer.columns}
        rows={rows}
        sorting={sorting}
        onSort={setSorting}
        cell={cell}
        onCell={setCell}
        toText={(one) => toTabs(null, [[one]], naming)}
      />
    </>
  );
}

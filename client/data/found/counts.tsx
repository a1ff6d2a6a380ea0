import type { ImportReport } from "../../../model/exchange/import-answer.ts";
import { formatNumber } from "../../format/number.ts";
import { Scrolling } from "../parts/scrolling.tsx";

/** What became of every row: none is dropped in silence. */
export function Counts({ of: { rows } }: { readonly of: ImportReport }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="rows-read">
      <h2 id="rows-read">What became of every row</h2>
      <Scrolling label="Rows of each table">
        <table className="data-table data-numbers">
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col">Rows read =</th>
              <th scope="col">made something</th>
              <th scope="col">+ joined to it</th>
              <th scope="col">+ left out</th>
              <th scope="col">+ with faults</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((counts) => (
              <Row key={`${counts.file} ${counts.table}`} of={counts} />
            ))}
          </tbody>
        </table>
      </Scrolling>
    </section>
  );
}

function Row({
  of: { table, rows, made, joined, leftOut, faulty },
}: {
  readonly of: ImportReport["rows"][number];
}) {
  const left = Object.entries(leftOut);
  const sum = left.reduce((total, [, count]) => total + count, 0);
  return (
    <tr>
      <th scope="row">{table}</th>
      <td>{formatNumber(rows)}</td>
      <td>{formatNumber(made)}</td>
      <td>{formatNumber(joined)}</td>
      <td>
        {formatNumber(sum)}
        {left.map(([because, count]) => (
          <span key={because} className="data-note">
            {formatNumber(count)}: {because}
          </span>
        ))}
      </td>
      <td>{formatNumber(faulty)}</td>
    </tr>
  );
}

import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { formatNumber } from "../../format/number.ts";
import { useView } from "../../store/hooks.ts";
import { MEASURES } from "../compare-view.ts";
import { OwnLink } from "../own-link.tsx";
import { measureOf, type Row, sortRows } from "./rows.ts";
import { SortHeading } from "./sort-heading.tsx";
import { MEASURE_NAMES, writeValue } from "./words.ts";

/** So many rows are shown at first, and so many more each time. */
const STEP = 25;

/** The measures of both windows beside each other; each heading sorts. */
export function MeasuresTable({ rows }: { rows: readonly Row[] }) {
  const sorting = useView(({ compare }) => compare.sorting);
  const [shown, setShown] = useState(STEP);
  const sorted = useMemo(() => sortRows(rows, sorting), [rows, sorting]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <section className="compare-scroll" aria-label="Measures of both windows" tabIndex={0}>
        <table className="sortable compare-table">
          <caption className="unseen">Measures of both windows</caption>
          <Headings />
          <tbody>
            {sorted.slice(0, shown).map((row) => (
              <MeasuresRow key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      {shown < rows.length && (
        <Button className="button" onPress={() => setShown(shown + 4 * STEP)}>
          {`Show more of ${formatNumber(rows.length)} entities`}
        </Button>
      )}
    </>
  );
}

function Headings() {
  return (
    <thead>
      <tr>
        <SortHeading name="name" rowSpan={2}>
          Entity
        </SortHeading>
        {MEASURES.map((measure) => (
          <th key={measure} scope="colgroup" colSpan={2} className="compare-group">
            {MEASURE_NAMES[measure]}
          </th>
        ))}
        <SortHeading name="statements" rowSpan={2}>
          Statements
        </SortHeading>
        <SortHeading name="sources" rowSpan={2}>
          Sources
        </SortHeading>
      </tr>
      <tr>
        {MEASURES.flatMap((measure) => [
          <SortHeading key={`${measure}.a`} name={`${measure}.a`} of={MEASURE_NAMES[measure]}>
            First
          </SortHeading>,
          <SortHeading key={`${measure}.b`} name={`${measure}.b`} of={MEASURE_NAMES[measure]}>
            Second
          </SortHeading>,
        ])}
      </tr>
    </thead>
  );
}

function MeasuresRow({ row }: { row: Row }) {
  return (
    <tr>
      <th scope="row">
        <OwnLink selection={{ kind: "entity", id: row.id }} className="entity-link" lang={row.nameLanguage}>
          {row.name}
        </OwnLink>
      </th>
      {MEASURES.flatMap((measure) => [
        <td key={`${measure}.a`}>{writeValue(measureOf(row, measure, "a"))}</td>,
        <td key={`${measure}.b`}>{writeValue(measureOf(row, measure, "b"))}</td>,
      ])}
      <td>{writeValue(row.statements)}</td>
      <td>{writeValue(row.sources)}</td>
    </tr>
  );
}

import { memo, useMemo, useRef } from "react";
import { EntityLink, SelectionLink } from "../../evidence/links.tsx";
import { NamesWithin } from "../../evidence/names-within.tsx";
import { nameOf } from "../../evidence/reading.ts";
import { describeInterval } from "../../format/day.ts";
import { formatCount } from "../../format/number.ts";
import { useCase } from "../../store/hooks.ts";
import { pairId } from "../../store/pair-id.ts";
import type { Selection } from "../../store/view.ts";
import { useNarrowed } from "../arrange/use-narrowed.ts";
import { ChartFrame } from "../charts/chart-frame.tsx";
import { useRovingFocus } from "../charts/use-roving-focus.ts";
import { describeMatrix } from "../charts/words.ts";
import { NetworkEmpty } from "../network-empty.tsx";
import { type Cell, cellOf, LETTERS, type Matrix, shapeMatrix } from "./shape-matrix.ts";

/** Actors by actors: each cell says how much joins two of them, in the colour of most of it, solid where some is certain. */
export function MatrixPanel() {
  const loaded = useCase();
  const slice = useNarrowed();
  const matrix = useMemo(() => shapeMatrix(loaded, slice), [loaded, slice]);
  const chart = useRef<HTMLTableElement>(null);
  const onKeyDown = useRovingFocus(chart);
  const { actors } = matrix;
  return (
    <ChartFrame label="Matrix of actors" words={describeMatrix(matrix)}>
      <div className="chart-scroller">
        {actors.length === 0 ? (
          <NetworkEmpty />
        ) : (
          <table className="matrix" ref={chart} onKeyDown={onKeyDown}>
            <caption className="unseen">Relations between actors, {describeInterval(slice.window)}</caption>
            <thead>
              <tr>
                <td />
                {actors.map(({ id, name, nameLanguage }, at) => (
                  <th key={id} scope="col" title={name}>
                    {at + 1}{" "}
                    <span className="unseen" lang={nameLanguage}>
                      {name}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {actors.map(({ id }, at) => (
                <MatrixRow key={id} id={id} number={at + 1} matrix={matrix} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </ChartFrame>
  );
}

interface RowProps {
  readonly id: string;
  /** Its number, by which its column is found. */
  readonly number: number;
  readonly matrix: Matrix;
}

const MatrixRow = memo(function MatrixRow({ id, number, matrix }: RowProps) {
  return (
    <tr data-row>
      <th scope="row">
        {number} <EntityLink id={id} />
      </th>
      {matrix.actors.map((other) => (
        <td key={other.id} data-self={other.id === id}>
          <MatrixCell cell={cellOf(matrix, id, other.id)} />
        </td>
      ))}
    </tr>
  );
});

function MatrixCell({ cell }: { readonly cell: Cell | undefined }) {
  const loaded = useCase();
  if (cell === undefined) return null;
  const { ends, count, certain, sector, relation } = cell;
  const [one, other] = ends.map((id) => nameOf(loaded, id));
  const sure = certain > 0 ? `${certain} of them certain` : "only possible";
  const selection: Selection =
    relation === null ? { kind: "pair", id: pairId(ends) } : { kind: "relation", id: relation };
  return (
    <SelectionLink
      selection={selection}
      className={`matrix-cell sector-${sector} ${certain > 0 ? "certain" : "possible"}`}
    >
      <span className="unseen">
        <NamesWithin text={`${one} and ${other}: `} of={ends} />
      </span>
      {LETTERS[sector]}
      {count}
      <span className="unseen">
        , {formatCount(count, "relation")}, {sure}, most {sector}
      </span>
    </SelectionLink>
  );
}

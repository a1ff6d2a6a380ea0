import { useState } from "react";
import type { ReachAnswer } from "../../../model/influence/answers.ts";
import { EntityLink } from "../../evidence/links.tsx";
import { describeRange } from "../../format/arrival.ts";
import { formatCount } from "../../format/number.ts";
import type { Case } from "../../store/case.ts";
import type { Direction } from "./reach-curve.ts";

/** Rows that are shown before the reader asks for all. */
const FIRST_ROWS = 300;

interface Props {
  readonly loaded: Case;
  readonly moments: ReachAnswer["moments"];
  readonly direction: Direction;
}

/** Who is reached, one by one in order of time: the twin of the curve. */
export function ReachTable({ loaded, moments, direction }: Props) {
  const [all, setAll] = useState(false);
  const rows = all ? moments : moments.slice(0, FIRST_ROWS);
  if (moments.length === 0) return <p className="panel-note">Nobody.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="panel-table" aria-label="Who and when" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="number">
              #
            </th>
            <th scope="col">{direction === "forwards" ? "Reached" : "Could set out"}</th>
            <th scope="col">Kind</th>
            <th scope="col">{direction === "forwards" ? "Arrival" : "Last departure"}</th>
            <th scope="col">Order</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ entity, verdict, moment }, index) => (
            <tr key={entity}>
              <td className="number">{index + 1}</td>
              <th scope="row">
                <EntityLink id={entity} />
              </th>
              <td>{loaded.entities.get(entity)?.kind}</td>
              <td>{describeRange(moment)}</td>
              <td>{verdict === "certain" ? "however dates fall" : "if dates fall so"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < moments.length && (
        <button type="button" className="entity-link" onClick={() => setAll(true)}>
          {formatCount(moments.length - rows.length, "more entity", "more entities")}
        </button>
      )}
    </section>
  );
}

import { useMemo } from "react";
import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { useCase, useView } from "../../store/hooks.ts";
import { fetchMeasures, type Measures, measuresQuery } from "../api.ts";
import { bothAnswered } from "../both-answered.ts";
import { idInBoth } from "../join-ids.ts";
import { Part } from "../part.tsx";
import { useAnswer } from "../use-answer.ts";
import { ChosenYears } from "../years/entity-years.tsx";
import { MeasuresTable } from "./measures-table.tsx";
import { pairUp } from "./rows.ts";
import { describeCorrelations } from "./words.ts";

/** Who stands where in each of the windows, and whether that is more than being written of much. */
export function MeasuresBeside({ compared }: { readonly compared: Comparison | null }) {
  const loaded = useCase();
  const a = useAnswer(
    useView((view) => measuresQuery(loaded, view, "a")),
    fetchMeasures,
  );
  const b = useAnswer(
    useView((view) => measuresQuery(loaded, view, "b")),
    fetchMeasures,
  );
  return (
    <section aria-labelledby="compare-measures">
      <h2 id="compare-measures">Who stands where</h2>
      <Part {...bothAnswered(a, b)} waiting="Measuring …">
        {([first, second]) => <Beside a={first} b={second} compared={compared} />}
      </Part>
    </section>
  );
}

interface Props {
  readonly a: Measures;
  readonly b: Measures;
  readonly compared: Comparison | null;
}

function Beside({ a, b, compared }: Props) {
  const rows = useMemo(() => pairUp(a, b, idInBoth(compared)), [a, b, compared]);
  if (rows.length === 0)
    return <p className="compare-note">Nothing is in force in either window. Choose wider ones.</p>;
  return (
    <>
      {(a.truncated || b.truncated) && (
        <p className="compare-note">
          The time allowed ended before all was measured: what is missing has a dash.
        </p>
      )}
      <MeasuresTable rows={rows} />
      <ChosenYears />
      <h3>Central, or merely well documented?</h3>
      <p className="compare-note">
        The rank correlation of each measure with how many statements speak of an entity, from −1 to 1.
      </p>
      <ul className="compare-correlations">
        {describeCorrelations(a, b).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

import { useMemo } from "react";
import { useCase, useView } from "../../store/hooks.ts";
import { fetchMeasures, type Measures, measuresQuery } from "../api.ts";
import { Part } from "../part.tsx";
import { type Answered, useAnswer } from "../use-answer.ts";
import { MeasuresTable } from "./measures-table.tsx";
import { pairUp } from "./rows.ts";
import { describeCorrelations } from "./words.ts";

/** Who stands where in each of the windows, and whether that is more than being written of much. */
export function MeasuresBeside() {
  const of = useCase();
  const a = useAnswer(
    useView((view) => measuresQuery(of, view, "a")),
    fetchMeasures,
  );
  const b = useAnswer(
    useView((view) => measuresQuery(of, view, "b")),
    fetchMeasures,
  );
  return (
    <section aria-labelledby="compare-measures">
      <h2 id="compare-measures">Who stands where</h2>
      <Part {...both(a, b)} waiting="Measuring …">
        {([first, second]) => <Beside a={first} b={second} />}
      </Part>
    </section>
  );
}

function both(a: Answered<Measures>, b: Answered<Measures>): Answered<readonly [Measures, Measures]> {
  return {
    answer: a.answer && b.answer && [a.answer, b.answer],
    isAsking: a.isAsking || b.isAsking,
    error: a.error ?? b.error,
    again() {
      if (a.error !== null) a.again();
      if (b.error !== null) b.again();
    },
  };
}

function Beside({ a, b }: { a: Measures; b: Measures }) {
  const rows = useMemo(() => pairUp(a, b), [a, b]);
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

import { useMemo, useState } from "react";
import { languageOf, nameOf } from "../../evidence/reading.ts";
import { useCase, useView } from "../../store/hooks.ts";
import { entityYearsQuery, fetchMeasures } from "../api.ts";
import { bothAnswered } from "../both-answered.ts";
import { CURVE_NAMES, writeValue } from "../measures/words.ts";
import { Part } from "../part.tsx";
import { useAnswer } from "../use-answer.ts";
import { Band } from "./band.tsx";
import {
  CURVES,
  type CurveName,
  drawSteps,
  type EntityYears,
  highestOf,
  toCurves,
  type Values,
} from "./curves.ts";

const HEIGHT = 40;

/** Where the chosen entity stood in each year of the case; how to choose one where none is. */
export function ChosenYears() {
  const loaded = useCase();
  const id = useView(({ selection }) => (selection?.kind === "entity" ? selection.id : null));
  if (id === null)
    return (
      <p className="compare-note">
        Choose an entity in the table or in a picture to see its measures over the years.
      </p>
    );
  return (
    <section className="compare-curves" aria-labelledby="compare-entity-years">
      <h3 id="compare-entity-years">
        <span lang={languageOf(loaded, id)}>{nameOf(loaded, id)}</span> over the years
      </h3>
      <Years id={id} />
    </section>
  );
}

function Years({ id }: { readonly id: string }) {
  const loaded = useCase();
  const certain = useAnswer(
    useView((view) => entityYearsQuery(loaded, view, id, "certain")),
    fetchMeasures,
  );
  const possible = useAnswer(
    useView((view) => entityYearsQuery(loaded, view, id, "possible")),
    fetchMeasures,
  );
  return (
    <Part {...bothAnswered(certain, possible)} waiting="Measuring each year …">
      {([first, second]) => <Curves answers={{ certain: first, possible: second }} />}
    </Part>
  );
}

function Curves({ answers }: { readonly answers: Parameters<typeof toCurves>[0] }) {
  const { certain, possible } = answers;
  const years = useMemo(() => toCurves({ certain, possible }), [certain, possible]);
  return (
    <>
      <div className="compare-years">
        {CURVES.map((curve) => (
          <Chart key={curve} curve={curve} years={years} />
        ))}
      </div>
      <p className="compare-note">
        Each step is a year: solid with what is certainly in force, dashed with what is possible too; each
        chart has a scale of its own from 0. A curve breaks off where nothing in force joins the entity. The
        lines below mark the first and the second window.
      </p>
      {years.isCut && (
        <p className="compare-note">
          The time allowed ended before all years were measured: the last are missing.
        </p>
      )}
      <YearTable years={years} />
    </>
  );
}

function Chart({ curve, years }: { readonly curve: CurveName; readonly years: EntityYears }) {
  const values = years.curves[curve];
  const highest = highestOf(values);
  const top = highest?.value ?? 0;
  const words =
    highest === undefined
      ? "no value in any year"
      : `at most ${writeValue(highest.value)}, in ${years.starts[highest.at]?.slice(0, 4)}`;
  return (
    <figure>
      <figcaption>
        {CURVE_NAMES[curve]} <span className="compare-count">{words}</span>
      </figcaption>
      <svg
        viewBox={`0 -1 ${Math.max(years.starts.length, 1)} ${HEIGHT + 2}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${CURVE_NAMES[curve]} over the years: ${words}`}
      >
        <path className="compare-curve" data-reading="possible" d={drawSteps(values.possible, top, HEIGHT)} />
        <path className="compare-curve" d={drawSteps(values.certain, top, HEIGHT)} />
      </svg>
      <Band side="a" />
      <Band side="b" />
      <p className="compare-ends">
        <span>{years.starts[0]?.slice(0, 4)}</span>
        <span>{years.starts.at(-1)?.slice(0, 4)}</span>
      </p>
    </figure>
  );
}

/** The same values as a table, made when it is unfolded. */
function YearTable({ years }: { readonly years: EntityYears }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>The values as a table</summary>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        <section className="compare-scroll compare-year-table" aria-label="Values of each year" tabIndex={0}>
          <table className="compare-table">
            <caption className="unseen">
              Values of each year: with what is certain, and after the slash with what is possible too
            </caption>
            <thead>
              <tr>
                <th scope="col">Year</th>
                {CURVES.map((curve) => (
                  <th key={curve} scope="col">
                    {CURVE_NAMES[curve]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years.starts.map((start, at) => (
                <tr key={start}>
                  <th scope="row">{start.slice(0, 4)}</th>
                  {CURVES.map((curve) => (
                    <td key={curve}>{writeBoth(years.curves[curve], at)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}

function writeBoth({ certain, possible }: Values, at: number): string {
  return `${writeValue(certain[at] ?? undefined)} / ${writeValue(possible[at] ?? undefined)}`;
}

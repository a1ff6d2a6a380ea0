import type { HistogramAnswer } from "../../../model/graph/histogram-answer.ts";
import { SECTORS, type Sector } from "../../../model/graph/kinds.ts";
import { capitalize } from "../../format/article.ts";
import { formatCount } from "../../format/number.ts";
import { useCase, useView } from "../../store/hooks.ts";
import { fetchYears, yearsQuery } from "../api.ts";
import { Part } from "../part.tsx";
import { useAnswer } from "../use-answer.ts";
import { Band } from "./band.tsx";
import { drawBars, topOf } from "./bars.ts";

const HEIGHT = 40;

/** Relations of each sector over the span of the case, all to one scale, with both windows marked. */
export function SectorYears() {
  const loaded = useCase();
  const { dataset } = loaded;
  const hasOther = useView(({ compare }) => compare.other !== null);
  const years = useAnswer(
    useView((view) => yearsQuery(loaded, view)),
    fetchYears,
  );
  return (
    <section aria-labelledby="compare-years">
      <h2 id="compare-years">Relations by sector over the years</h2>
      <Part {...years} waiting="Counting …">
        {(answer) => (
          <>
            <div className="compare-years">
              {SECTORS.map((sector) => (
                <Chart key={sector} answer={answer} sector={sector} top={topOf(answer)} />
              ))}
            </div>
            <p className="compare-note">
              {hasOther && `Of ${dataset.title} alone. `}Each bar is a {answer.unit}; full colour is certainly
              in force, pale only possibly. All have one scale, up to {formatCount(topOf(answer), "relation")}
              . The lines below mark the first and the second window.
            </p>
          </>
        )}
      </Part>
    </section>
  );
}

function Chart({ answer, sector, top }: { answer: HistogramAnswer; sector: Sector; top: number }) {
  const { span } = useCase().dataset;
  const { certain, possible, most } = drawBars(answer, sector, top, HEIGHT);
  const words =
    most === undefined
      ? "none"
      : `at most ${formatCount(most.count, "relation")} in one ${answer.unit}, from ${most.start}`;
  return (
    <figure style={{ color: `var(--sector-${sector})` }}>
      <figcaption>{capitalize(sector)}</figcaption>
      <svg
        viewBox={`0 0 ${Math.max(answer.starts.length, 1)} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${capitalize(sector)} relations: ${words}`}
      >
        <path className="compare-bars" d={certain} />
        <path className="compare-bars" data-certainty="possible" d={possible} />
      </svg>
      <Band side="a" />
      <Band side="b" />
      <p className="compare-ends">
        <span>{span.start.slice(0, 4)}</span>
        <span>{span.end.slice(0, 4)}</span>
      </p>
    </figure>
  );
}

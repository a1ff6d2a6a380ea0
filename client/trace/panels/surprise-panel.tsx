import type { SurpriseAnswer } from "../../../model/influence/answers.ts";
import { EXCHANGES } from "../../../model/influence/options.ts";
import { parseDay } from "../../../model/time/day.ts";
import { Picker } from "../../controls/picker.tsx";
import { describeDay } from "../../format/day.ts";
import { fetchSurprise } from "../api.ts";
import { useTracing } from "../tracing.ts";
import { useAsked } from "../use-asked.ts";
import { countByYears } from "./histogram.ts";
import { Histogram } from "./histogram-drawing.tsx";
import { PanelState } from "./panel-state.tsx";
import { describeSurprise, EXCHANGE_NAMES, explainP } from "./surprise-words.ts";

/** How often the dates are shuffled. */
const SHUFFLES = "1999";

/** How surprising it is that influence arrives as early as it does. */
export function SurprisePanel() {
  const { pair, trace, ask } = useTracing();
  const { exchange } = trace;
  const asked = useAsked(
    pair && `${pair}&${new URLSearchParams({ shuffles: SHUFFLES, exchange })}`,
    fetchSurprise,
  );
  const { answer } = asked;
  if (pair === null)
    return <p className="panel-note">Choose two different ends to test the order between them.</p>;
  return (
    <div className="surprise" aria-busy={asked.isAsking}>
      <div className="surprise-exchange">
        Dates are exchanged
        <Picker
          label="Dates are exchanged"
          isLabelUnseen
          value={exchange}
          choices={EXCHANGES.map((one) => ({ value: one, label: EXCHANGE_NAMES[one] }))}
          onChange={(chosen) => ask({ exchange: chosen })}
        />
      </div>
      <PanelState asked={asked} what="the surprise" />
      {answer && (
        <>
          <div className="panel-sentence">
            {describeSurprise(answer).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {answer.truncated && <p>The work was ended at its limit of time, after these shuffles.</p>}
          </div>
          <Distribution answer={answer} />
          <p className="panel-note">
            {explainP(exchange)}{" "}
            {answer.shuffled && `Seed ${answer.shuffled.seed}: the same question gives the same shuffles.`}
          </p>
        </>
      )}
    </div>
  );
}

function Distribution({ answer: { arrival, shuffled } }: { readonly answer: SurpriseAnswer }) {
  if (arrival === undefined || shuffled === undefined) return null;
  const observed = parseDay(arrival);
  const bars = countByYears(shuffled.arrivals, observed);
  return (
    <div className="surprise-picture">
      <Histogram bars={bars} observed={observed} unreached={shuffled.unreached} />
      <details className="panel-details">
        <summary>The same as a table</summary>
        <table>
          <caption>Shuffles by arrival; observed {describeDay(observed)}</caption>
          <thead>
            <tr>
              <th scope="col">Arrival</th>
              <th scope="col">Shuffles</th>
            </tr>
          </thead>
          <tbody>
            {bars
              .filter(({ count }) => count > 0)
              .map(({ start, end, count }) => (
                <tr key={start}>
                  <th scope="row">{start === end ? start : `${start}–${end}`}</th>
                  <td>{count}</td>
                </tr>
              ))}
            <tr>
              <th scope="row">never</th>
              <td>{shuffled.unreached}</td>
            </tr>
          </tbody>
        </table>
      </details>
    </div>
  );
}

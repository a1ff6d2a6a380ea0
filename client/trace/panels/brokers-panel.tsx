import { Button } from "react-aria-components";
import type { BrokersAnswer } from "../../../model/influence/answers.ts";
import { parseDay } from "../../../model/time/day.ts";
import { EntityLink } from "../../evidence/links.tsx";
import { nameOf } from "../../evidence/reading.ts";
import { describeDay } from "../../format/day.ts";
import { formatCount } from "../../format/number.ts";
import { useActions, useLearned } from "../../store/hooks.ts";
import { describeDaysExactly } from "../answer/duration.ts";
import { fetchBrokers } from "../api.ts";
import { useTracing } from "../tracing.ts";
import { useAsked } from "../use-asked.ts";
import { PanelState } from "./panel-state.tsx";

/** Without whom influence comes later, less surely, or not at all. */
export function BrokersPanel() {
  const { pair } = useTracing();
  const asked = useAsked(pair, fetchBrokers);
  if (pair === null)
    return <p className="panel-note">Choose two different ends; brokers stand between them.</p>;
  return (
    <div className="brokers" aria-busy={asked.isAsking}>
      <PanelState asked={asked} what="the brokers" />
      {asked.answer && <Brokers answer={asked.answer} />}
    </div>
  );
}

function Brokers({ answer }: { readonly answer: BrokersAnswer }) {
  const { loaded } = useTracing();
  const { toggleWithout } = useActions();
  useLearned(answer);
  return (
    <>
      <p className="panel-sentence">
        {describeBrokers(answer)}{" "}
        {answer.truncated && "The work was ended at its limit of time; there may be more."}
      </p>
      {answer.brokers.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className="panel-table" aria-label="Brokers" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Without</th>
                <th scope="col">Kind</th>
                <th scope="col">the order is</th>
                <th scope="col">and influence arrives</th>
                <th scope="col">See it</th>
              </tr>
            </thead>
            <tbody>
              {answer.brokers.map((broker) => (
                <tr key={broker.entity}>
                  <th scope="row">
                    <EntityLink id={broker.entity} />
                  </th>
                  <td>{loaded.entities.get(broker.entity)?.kind}</td>
                  <td>{ORDERS[broker.verdict]}</td>
                  <td>{describeLoss(broker)}</td>
                  <td>
                    <Button
                      className="inline-button"
                      aria-label={`Leave it out: ${nameOf(loaded, broker.entity)}`}
                      onPress={() => toggleWithout(broker.entity)}
                    >
                      leave it out
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

const ORDERS = {
  certain: "left room for",
  possible: "left room for if dates fall so",
  none: "ruled out",
} as const;

function describeBrokers({ verdict, arrival, brokers }: BrokersAnswer): string {
  if (verdict === "none" || arrival === undefined) return "There is no path that anybody could broker.";
  const latest = `With everyone there influence arrives by ${describeDay(parseDay(arrival))}.`;
  if (brokers.length === 0) return `${latest} Nobody is needed: without any one of them it comes as early.`;
  const needed = brokers.filter((broker) => broker.verdict === "none").length;
  const count = formatCount(brokers.length, "entity makes", "entities make");
  return `${latest} ${count} a difference to that; without ${needed === 1 ? "one" : needed} of them no path remains.`;
}

function describeLoss({ verdict, arrival, delay }: BrokersAnswer["brokers"][number]): string {
  if (verdict === "none" || arrival === undefined) return "not at all";
  const by = `by ${describeDay(parseDay(arrival))}`;
  return delay ? `${by}, ${describeDaysExactly(delay)} later` : `${by}, no later`;
}

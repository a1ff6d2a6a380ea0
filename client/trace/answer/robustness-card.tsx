import { useMemo } from "react";
import { Button } from "react-aria-components";
import type { RobustnessAnswer } from "../../../model/influence/answers.ts";
import { EntityLink, SelectionLink } from "../../evidence/links.tsx";
import { useActions } from "../../store/hooks.ts";
import { fetchRobustness } from "../api.ts";
import { PanelState } from "../panels/panel-state.tsx";
import { useTracing } from "../tracing.ts";
import { useAsked } from "../use-asked.ts";
import { extendCase } from "./extend-case.ts";
import { describeRobustness, describeShaken } from "./robustness-words.ts";

/** What of the verdict holds and what falls: without each single thing, and in how many datings. */
export function RobustnessCard() {
  const { pair, path, trace } = useTracing();
  // A chain of claims is shaken among claims: what contacts would leave room for besides says nothing of it.
  const basis = path?.basis === "claim" || path?.basis === "bearing" ? "&basis=bearing" : "";
  const query = pair && path && `${pair}&criterion=${trace.criterion}${basis}`;
  const asked = useAsked(query, fetchRobustness);
  if (path === null) return null;
  return (
    <section className="robustness" aria-label="Robustness" aria-busy={asked.isAsking}>
      <h2>What it hangs on</h2>
      <PanelState asked={asked} what="the robustness" />
      {asked.answer && <Shaken answer={asked.answer} />}
    </section>
  );
}

function Shaken({ answer }: { readonly answer: RobustnessAnswer }) {
  const { of: held } = useTracing();
  const of = useMemo(() => extendCase(held, answer), [held, answer]);
  const { toggleWithout } = useActions();
  return (
    <>
      {describeRobustness(answer).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Datings worlds={answer.worlds} />
      <ul className="shaken">
        {answer.without.map((shaken) => {
          const { name, says, falls } = describeShaken(of, shaken, answer.verdict);
          return (
            <li key={`${shaken.support} ${shaken.id}`} data-falls={falls} data-verdict={shaken.verdict}>
              <span className="shaken-mark" aria-hidden="true">
                {falls ? "✕" : "✓"}
              </span>{" "}
              Without <Evidence shaken={shaken} name={name} />: {says}.{" "}
              <Button
                className="inline-button"
                aria-label={`Leave it out: ${name}`}
                onPress={() => toggleWithout(shaken.id)}
              >
                leave it out
              </Button>
            </li>
          );
        })}
      </ul>
      {answer.truncated && <p>The work was ended at its limit of time, after these.</p>}
    </>
  );
}

/** The thing itself, one click from its evidence where it has a card of its own. */
function Evidence({
  shaken: { support, id },
  name,
}: {
  readonly shaken: RobustnessAnswer["without"][number];
  readonly name: string;
}) {
  if (support === "entity") return <EntityLink id={id} />;
  if (support !== "statement") return <strong>{name}</strong>;
  return (
    <SelectionLink selection={{ kind: "relation", id }} className="entity-link">
      {name}
    </SelectionLink>
  );
}

/** The share of datings in which a path is there, as a bar. */
function Datings({ worlds }: Pick<RobustnessAnswer, "worlds">) {
  if (worlds === undefined || worlds.sampled === 0) return null;
  return (
    <div className="datings" aria-hidden="true">
      <span style={{ inlineSize: `${(100 * worlds.holding) / worlds.sampled}%` }} />
    </div>
  );
}

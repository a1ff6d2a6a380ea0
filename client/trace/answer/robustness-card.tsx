import { Button } from "react-aria-components";
import type { RobustnessAnswer } from "../../../model/influence/answers.ts";
import { EntityLink, SelectionLink } from "../../evidence/links.tsx";
import { NamesWithin } from "../../evidence/names-within.tsx";
import { namedBy } from "../../evidence/reading.ts";
import { useActions, useLearned } from "../../store/hooks.ts";
import { sourceOf } from "../../store/slice.ts";
import { fetchRobustness } from "../api.ts";
import { PanelState } from "../panels/panel-state.tsx";
import { useTracing } from "../tracing.ts";
import { useAsked } from "../use-asked.ts";
import { describeRobustness, describeShaken } from "./robustness-words.ts";

type ShakenThing = RobustnessAnswer["without"][number];

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
  const { loaded } = useTracing();
  useLearned(answer);
  const { toggleWithout } = useActions();
  return (
    <>
      {describeRobustness(answer).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Datings worlds={answer.worlds} />
      <ul className="shaken">
        {answer.without.map((shaken) => {
          const { name, says, falls } = describeShaken(loaded, shaken, answer.verdict);
          return (
            <li key={`${shaken.support} ${shaken.id}`} data-falls={falls} data-verdict={shaken.verdict}>
              <span className="shaken-mark" aria-hidden="true">
                {falls ? "✕" : "✓"}
              </span>{" "}
              Without <Evidence answer={answer} shaken={shaken} name={name} />: {says}.{" "}
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

/** The thing itself, one click from its evidence: a source or a type from that of the first hop that rests on it. */
function Evidence({
  answer,
  shaken,
  name,
}: {
  readonly answer: RobustnessAnswer;
  readonly shaken: ShakenThing;
  readonly name: string;
}) {
  const { loaded } = useTracing();
  const { support, id } = shaken;
  if (support === "entity") return <EntityLink id={id} />;
  const hops = answer.path?.hops ?? [];
  const rests = (relation: string) =>
    answer.relations.find((one) => one.id === relation)?.sources.some((place) => sourceOf(place) === id);
  const hop = hops.find(({ relation, type }) => relation === id || type === id || rests(relation));
  if (hop === undefined) return <strong>{name}</strong>;
  return (
    <SelectionLink selection={{ kind: "relation", id: hop.relation }} className="entity-link">
      <NamesWithin text={name} of={namedBy(loaded, id)} />
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

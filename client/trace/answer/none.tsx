import { Button } from "react-aria-components";
import type { AnsweredExplanation } from "../../../model/influence/answers.ts";
import { dateLabel } from "../../../model/time/label.ts";
import { SelectionLink } from "../../evidence/links.tsx";
import { NamesWithin } from "../../evidence/names-within.tsx";
import type { Case } from "../../store/case.ts";
import { useActions } from "../../store/hooks.ts";
import type { TraceView } from "../trace-view.ts";
import { useTracing } from "../tracing.ts";
import { explainNone, type Mending } from "./explain.ts";
import { describePlaces, readHopSources } from "./hops.ts";

/** Why there is no path, and the way to mend it. */
export function None() {
  const { loaded, trace, asked, show } = useTracing();
  const why = asked.answer?.explanation;
  const mend = useMend();
  if (asked.answer === null || why === undefined) return null;
  const explained = explainNone(loaded, trace, why, asked.answer.reading);
  return (
    <section className="none" aria-label="Why there is no path">
      {explained.sentences.map((sentence) => (
        <p key={sentence}>
          <NamesWithin text={sentence} of={namesIn(loaded, why, trace)} />
        </p>
      ))}
      {why.reason === "against-time" && <Chain relations={why.chain.relations} broken={why.chain.hop} />}
      <p className="none-ways">
        {explained.mend && (
          <Button className="button" onPress={() => explained.mend && mend(explained.mend.limit)}>
            {explained.mend.label}
          </Button>
        )}
        {trace.reading === "certain" && asked.answer.verdict === "possible" && (
          <Button className="button" onPress={() => mend("reading")}>
            Also take what the dates leave room for only if they fall so
          </Button>
        )}
        <Button className="button" onPress={() => mend("ends")}>
          Ask the other way round
        </Button>
        <Button className="button" onPress={() => show({ panel: "limits" })}>
          Change limits and directions
        </Button>
      </p>
    </section>
  );
}

/** Whom an explanation may name. */
function namesIn(
  { relationsById }: Case,
  why: AnsweredExplanation,
  { from, to }: Pick<TraceView, "from" | "to">,
): readonly (string | null)[] {
  if (why.reason === "no-chain") return [from, to];
  if (why.reason !== "against-time") return why.path.entities;
  return why.chain.relations.flatMap((id) => {
    const relation = relationsById.get(id);
    return relation === undefined ? [] : [relation.from, relation.to];
  });
}

function useMend() {
  const { trace, ask } = useTracing();
  const { bringBack } = useActions();
  return (what: Mending | "reading" | "ends") => {
    if (what === "without") bringBack();
    if (what === "maxRest") ask({ maxRest: null });
    if (what === "maxHops") ask({ maxHops: null });
    if (what === "notThrough") ask({ notThrough: new Set() });
    if (what === "window") ask({ window: null });
    if (what === "reading") ask({ reading: null });
    if (what === "ends") ask({ from: trace.to, to: trace.from });
  };
}

/** The chain that runs against time, hop by hop, with the one that comes too late. */
function Chain({ relations, broken }: { readonly relations: readonly string[]; readonly broken: number }) {
  const { loaded } = useTracing();
  return (
    <ol className="none-chain" aria-label="The chain that runs against time">
      {relations.map((id, index) => {
        const relation = loaded.relationsById.get(id);
        if (relation === undefined) return null;
        return (
          <li key={id} className="hop" data-broken={index === broken}>
            <span className="hop-number" aria-hidden="true">
              {index === broken ? "✕" : index + 1}
            </span>
            <SelectionLink selection={{ kind: "relation", id }} className="hop-link">
              <span className="hop-when">{dateLabel(relation.dates.when)}</span>{" "}
              <span className="hop-statement">{relation.statement}</span>
              {index === broken && <strong className="hop-late"> Already over by then.</strong>}
            </SelectionLink>
            <p className="hop-sources">{describePlaces(readHopSources(loaded, relation.sources))}</p>
          </li>
        );
      })}
    </ol>
  );
}

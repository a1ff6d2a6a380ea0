import { useEffect, useMemo, useRef } from "react";
import { Button } from "react-aria-components";
import type { Answer } from "../../../model/console/answer.ts";
import { toWords } from "../../../model/console/words.ts";
import { describeInterval } from "../../format/day.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { NetworkPanel } from "../../network/network-panel.tsx";
import { SessionContext, useActions, useAnnounce, useSession, useSlice } from "../../store/hooks.ts";
import type { InForce, WindowSlice } from "../../store/slice.ts";
import { Timeline } from "../../timeline/timeline.tsx";
import { restrictCase } from "./answer-case.ts";
import { NothingFound } from "./nothing-found.tsx";
import { useAnswerSession } from "./use-answer-session.ts";

/** The entities and relations of an answer, drawn as Explore draws them, over a timeline of their own. */
export function ResultGraph({ answer }: { readonly answer: Answer }) {
  const { loaded } = useSession();
  const restricted = useMemo(() => restrictCase(loaded, answer.graph), [loaded, answer.graph]);
  const session = useAnswerSession(restricted);
  const { entities, relations, others } = answer.graph;
  const isEmpty = entities.length + relations.length === 0;
  return (
    <>
      {isEmpty && <NothingToDraw answer={answer} />}
      {!isEmpty && (
        <SessionContext value={session}>
          {relations.length === 0 ? (
            <NoRelations entities={entities.length} />
          ) : (
            <Shown entities={entities.length} relations={relations.length} />
          )}
          <div className="result-network">
            <NetworkPanel />
          </div>
          <div className="area-timeline result-timeline">
            <Timeline />
          </div>
        </SessionContext>
      )}
      <Others others={others} />
    </>
  );
}

/** How long the window must be still before what it shows is said (ms): a drag is said once, at its end. */
const STILL = 600;

/** How much of the answer the window shows. */
function Shown(counts: Counts) {
  const text = describeShown(
    useSlice((now) => now),
    counts,
  );
  const said = useRef(text);
  const announce = useAnnounce();
  useEffect(() => {
    if (said.current === text) return;
    const timer = window.setTimeout(() => {
      said.current = text;
      announce(text);
    }, STILL);
    return () => window.clearTimeout(timer);
  }, [text, announce]);
  return <p className="result-shown">{text}</p>;
}

/** An answer that names entities and says nothing of what joins them. */
function NoRelations({ entities }: { readonly entities: number }) {
  return (
    <p className="result-shown">
      The answer holds {formatCount(entities, "entity", "entities")} and no relation between them. To see how
      they are joined, return the relations too, as in{" "}
      <code>MATCH path = (a:Entity)-[r]-&gt;(b:Entity) RETURN path</code>; each one’s dossier lists its own.
    </p>
  );
}

interface Counts {
  readonly entities: number;
  readonly relations: number;
}

function describeShown({ relations: inForce, drawn, window }: WindowSlice, { entities, relations }: Counts) {
  const shown = inForce.length;
  const all = `${formatCount(relations, "relation")} between ${formatCount(entities, "entity", "entities")}`;
  const part =
    shown === relations ? `All of the answer: ${all}` : `${formatNumber(shown)} of the answer’s ${all}`;
  const when = shown > 0 ? `, in force in ${describeInterval(window)}${describeStandings(inForce)}` : "";
  const limit =
    drawn.length < shown ? ` ${formatNumber(drawn.length)} are drawn: those between the best connected.` : "";
  return `${part}${when}.${limit}`;
}

function describeStandings(inForce: readonly InForce[]): string {
  const possible = inForce.filter(({ standing }) => standing === "possible").length;
  return possible === 0 ? "" : ` (${formatNumber(possible)} of them only possibly)`;
}

function NothingToDraw({ answer }: { readonly answer: Answer }) {
  const { setQuery } = useActions();
  if (answer.rows.length === 0) return <NothingFound answer={answer} />;
  return (
    <div className="result-empty">
      <p className="empty-title">The answer holds no entity or relation to draw.</p>
      <p>
        Return nodes, relations or whole paths to have a picture, as in{" "}
        <code>MATCH path = (a)-[r]-&gt;(b) RETURN path</code>.
      </p>
      <Button className="button" onPress={() => setQuery({ show: "table" })}>
        Show the table
      </Button>
    </div>
  );
}

/** What an answer holds that is no entity or relation of a dataset: sources, relation types, whatever else. */
function Others({ others: { nodes, relationships } }: { readonly others: Answer["graph"]["others"] }) {
  const count = nodes.length + relationships.length;
  if (count === 0) return null;
  return (
    <details className="others">
      <summary>
        {formatCount(count, "thing")} that {count === 1 ? "is" : "are"} no entity or relation of a dataset,
        and not drawn
      </summary>
      <ul>
        {[...nodes, ...relationships].map((other) => (
          <li key={other._value._element_id}>{toWords(other)}</li>
        ))}
      </ul>
    </details>
  );
}

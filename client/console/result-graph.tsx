import { useEffect, useMemo } from "react";
import { Button } from "react-aria-components";
import type { Answer } from "../../model/console/answer.ts";
import { toWords } from "../../model/console/words.ts";
import { describeInterval } from "../format/day.ts";
import { formatCount, formatNumber } from "../format/number.ts";
import { NetworkPanel, Timeline } from "../panels.tsx";
import { SessionContext, useActions, useSession, useSlice } from "../store/hooks.ts";
import { restrictCase } from "./answer-case.ts";
import { createAnswerSession } from "./answer-session.ts";
import { NothingFound } from "./nothing-found.tsx";

/** The entities and relations of an answer, drawn as Explore draws them, over a timeline of their own. */
export function ResultGraph({ answer }: { readonly answer: Answer }) {
  const outer = useSession();
  const inner = useMemo(
    () => createAnswerSession(outer, restrictCase(outer.of, answer.graph)),
    [outer, answer.graph],
  );
  useEffect(() => inner.follow(), [inner]);
  const { entities, relations, others } = answer.graph;
  const isEmpty = entities.length + relations.length === 0;
  return (
    <>
      {isEmpty && <NothingToDraw answer={answer} />}
      {!isEmpty && (
        <SessionContext value={inner.session}>
          <Shown entities={entities.length} relations={relations.length} />
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

/** How much of the answer the window shows. */
function Shown({ entities, relations }: { readonly entities: number; readonly relations: number }) {
  const slice = useSlice((now) => now);
  const certain = slice.relations.filter(({ standing }) => standing === "certain").length;
  const all = `${formatCount(relations, "relation")} between ${formatCount(entities, "entity", "entities")}`;
  const shown = slice.relations.length;
  return (
    <p className="result-shown">
      {shown === relations
        ? `All of the answer: ${all}. `
        : `${formatNumber(shown)} of the answer’s ${all}. `}
      {shown > 0 &&
        `In ${describeInterval(slice.window)}, ${formatNumber(certain)} certainly and ${formatNumber(shown - certain)} possibly in force.`}
      {slice.drawn.length < shown && ` ${formatNumber(slice.drawn.length)} are drawn.`}
    </p>
  );
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

import { PanelBoundary } from "../../controls/panel-boundary.tsx";
import { type ConsoleState, describeCount, formatSeconds } from "../console.ts";
import { useConsoleState, useQuery, useText } from "../hooks.ts";
import { ResultPlan } from "../plan/result-plan.tsx";
import { ResultTable } from "../table/result-table.tsx";
import { ResultGraph } from "./result-graph.tsx";
import { ResultJson } from "./result-json.tsx";
import { RunFailure } from "./run-failure.tsx";
import { RunNotes } from "./run-notes.tsx";
import { chooseShow } from "./show.ts";
import { ShowSwitch } from "./show-switch.tsx";

const VIEWS = { graph: ResultGraph, table: ResultTable, json: ResultJson, plan: ResultPlan } as const;

/** What became of the query that was run, and the last answer that there was. */
export function Result() {
  const run = useConsoleState((state) => state.run);
  const last = useConsoleState((state) => state.last);
  const text = useText();
  return (
    <section className="result" aria-label="Answer">
      {run.state === "failed" && (
        <RunFailure error={run.error} isOlder={run.asked.text.trim() !== text.trim()} />
      )}
      {run.state === "stopped" && <p className="stopped">Stopped after {formatSeconds(run.after)}.</p>}
      {last !== null && (
        <div className="answered" data-stale={run.state === "failed" || run.state === "stopped"}>
          {(run.state === "failed" || run.state === "stopped") && (
            <p className="query-note">What follows is the answer before.</p>
          )}
          <Answered last={last} />
        </div>
      )}
      {last === null && run.state !== "failed" && <Invitation isRunning={run.state === "running"} />}
    </section>
  );
}

function Answered({ last: { asked, answer } }: { readonly last: NonNullable<ConsoleState["last"]> }) {
  const query = useQuery();
  const text = useText();
  const show = chooseShow(query.show, answer);
  const View = VIEWS[show];
  const isOlder = asked.text.trim() !== text.trim();
  return (
    <>
      <div className="result-bar">
        <ShowSwitch show={show} />
        <p className="result-summary">{describeCount(answer)}</p>
        {isOlder && <p className="query-note">This answers the query as it was before it changed.</p>}
      </div>
      <RunNotes answer={answer} />
      <PanelBoundary key={show} name={show}>
        <View answer={answer} />
      </PanelBoundary>
    </>
  );
}

function Invitation({ isRunning }: { readonly isRunning: boolean }) {
  if (isRunning) return <p className="result-empty">The answer comes here.</p>;
  return (
    <div className="result-empty">
      <p className="empty-title">Nothing has been asked yet.</p>
      <p>
        Choose a question from the list, which runs at once, or write Cypher and press <kbd>Ctrl Enter</kbd>.
        Queries read the graph and can change nothing; they end after 15 seconds or 10,000 rows.
      </p>
    </div>
  );
}

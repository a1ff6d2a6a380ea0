import { Button } from "react-aria-components";
import type { Answer, PlanStep } from "../../../model/console/answer.ts";
import { formatNumber } from "../../format/number.ts";
import { useEditor } from "../editor/editor-handle.ts";
import { useConsole, useText } from "../hooks.ts";
import { layoutPlan, listSteps } from "./plan-layout.ts";
import { PlanTree } from "./plan-tree.tsx";

/** By which steps the database found the answer, or would: as a tree, and as a table that says the same. */
export function ResultPlan({ answer: { summary } }: { readonly answer: Answer }) {
  if (!summary.plan) return <NoPlan />;
  return (
    <>
      <p className="result-shown">
        {summary.mode === "profile"
          ? "How it ran: rows that each step gave, and how often it went to the store."
          : "How it would run; the query itself was not run."}{" "}
        Read from the bottom: rows come from the lowest steps.
      </p>
      <PlanTree picture={layoutPlan(summary.plan)} />
      <PlanTable root={summary.plan} />
    </>
  );
}

function NoPlan() {
  const editor = useEditor();
  const text = useText();
  const console = useConsole();
  const ask = (word: string) => {
    editor.current?.replace(`${word} ${text.trim()}`, 0, word.length);
    void console.run();
  };
  return (
    <div className="result-empty">
      <p className="empty-title">This answer came without a plan.</p>
      <p>
        With <code>EXPLAIN</code> before it a query is planned and not run; with <code>PROFILE</code> it runs,
        and every step is counted.
      </p>
      <p className="predicate-buttons">
        <Button className="button" onPress={() => ask("EXPLAIN")}>
          Put EXPLAIN before it and run
        </Button>
        <Button className="button" onPress={() => ask("PROFILE")}>
          Put PROFILE before it and run
        </Button>
      </p>
    </div>
  );
}

/** The plan as text, for those who do not see the tree or want its figures side by side. */
function PlanTable({ root }: { readonly root: PlanStep }) {
  const steps = listSteps(root);
  const isProfiled = root.rows !== undefined;
  return (
    <details className="plan-text">
      <summary>The plan as a table</summary>
      <table className="plan-table">
        <caption className="unseen">
          Steps of the plan, from the answer down to where its rows come from
        </caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">On</th>
            <th scope="col">Rows expected</th>
            {isProfiled && <th scope="col">Rows</th>}
            {isProfiled && <th scope="col">Store hits</th>}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, depth }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a plan has no ids, and never changes
            <tr key={index}>
              <th scope="row">
                <span aria-hidden="true">{"· ".repeat(depth)}</span>
                {step.operator} <span className="unseen">, depth {depth + 1}</span>
              </th>
              <td>{step.details}</td>
              <td>{step.estimatedRows === undefined ? "" : formatNumber(step.estimatedRows)}</td>
              {isProfiled && <td>{formatNumber(step.rows ?? 0)}</td>}
              {isProfiled && <td>{formatNumber(step.dbHits ?? 0)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

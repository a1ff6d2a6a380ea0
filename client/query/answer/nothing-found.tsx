import type { Answer } from "../../../model/console/answer.ts";
import { useQuery } from "../hooks.ts";

/** Says of an answer without rows what to do next. */
export function NothingFound({ answer: { summary } }: { readonly answer: Answer }) {
  const { asOf } = useQuery();
  return (
    <div className="result-empty">
      <p className="empty-title">
        {summary.mode === "explain" ? "The query was explained, not run." : "No rows."}
      </p>
      {summary.mode === "explain" ? (
        <p>Its plan is under Plan. Take EXPLAIN away to run it.</p>
      ) : (
        <ul>
          <li>
            Look at the names: labels, relation types and properties are under Schema, and case matters.
          </li>
          {summary.parameters.length > 0 && (
            <li>Look at the parameters: an id is written as in state/peru.</li>
          )}
          {asOf !== "" && <li>Ask for “possibly in force”, or for another date.</li>}
          <li>Take conditions away one by one until rows appear.</li>
        </ul>
      )}
    </div>
  );
}

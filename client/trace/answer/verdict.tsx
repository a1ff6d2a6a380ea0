import { VerdictMark } from "../ask/marks.tsx";
import { useTracing } from "../tracing.ts";
import {
  describeDeparture,
  describeEvidence,
  describeLargestGap,
  describePathArrival,
  describeReachShare,
  describeShare,
  describeVerdict,
  WHAT_A_PATH_IS,
} from "./sentences.ts";

/** What the dates do to this order, in a sentence, and beside it all that a verdict is to be read with. */
export function Verdict() {
  const { of, trace, asked, path } = useTracing();
  const { answer } = asked;
  if (answer === null) return null;
  const { before, verdict, after } = describeVerdict(answer);
  const gap = path && describeLargestGap(of, path);
  return (
    <div className="verdict">
      <p className="verdict-sentence">
        <VerdictMark verdict={answer.paths.length > 0 ? answer.verdict : "none"} />
        <span>
          {before}
          <em>{verdict}</em>
          {after}
        </span>
      </p>
      <ul className="verdict-facts">
        {path && (
          <>
            <li>{trace.criterion === "latest" ? describeDeparture(path) : describePathArrival(path)}.</li>
            <li className={`evidence-grade evidence-${path.evidence}`}>
              Evidence: <strong>{describeEvidence(path)}</strong>.
            </li>
            {gap && <li>{gap}.</li>}
          </>
        )}
        {trace.from !== null && (
          <li title={`${describeReachShare(of, trace.from, answer.reach)}.`}>
            The start {describeShare(answer.reach)}.
          </li>
        )}
        {answer.truncated && (
          <li className="truncated">
            The work was ended at its limit of time: there may be more paths than these. Narrow the question.
          </li>
        )}
      </ul>
      <p className="what-a-path-is">{WHAT_A_PATH_IS}</p>
    </div>
  );
}

import { NamesWithin } from "../../evidence/names-within.tsx";
import { describeVerdict, WHAT_A_PATH_IS } from "../../format/verdict.ts";
import { VerdictMark } from "../ask/marks.tsx";
import { useTracing } from "../tracing.ts";
import {
  describeBasis,
  describeBothReaches,
  describeDeparture,
  describeDoubts,
  describeEvidence,
  describeLongestRest,
  describePathArrival,
} from "./sentences.ts";

/** What the dates do to this order, in a sentence, and beside it all that a verdict is to be read with. */
export function Verdict() {
  const { loaded, trace, asked, path } = useTracing();
  const { answer } = asked;
  if (answer === null) return null;
  const { before, verdict, after } = describeVerdict(answer);
  const rest = path && describeLongestRest(loaded, path);
  const doubts = [path, answer.butForDoubt ?? null].find((one) => one?.onlyDoubted) ?? path;
  return (
    <div className="verdict">
      {path && (
        <h2 className="verdict-basis">
          <NamesWithin text={`${describeBasis(loaded, path)}.`} of={path.entities} />
        </h2>
      )}
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
            {rest && (
              <li>
                <NamesWithin text={`${rest}.`} of={path.entities} />
              </li>
            )}
            {doubts && describeDoubts(doubts).map((sentence) => <li key={sentence}>{sentence}</li>)}
            {describeBothReaches(loaded, trace, answer).map((sentence) => (
              <li key={sentence}>
                <NamesWithin text={`${sentence}.`} of={[trace.from, trace.to]} />
              </li>
            ))}
          </>
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

import { useEffect } from "react";
import { NamesWithin } from "../../evidence/names-within.tsx";
import { useLearned, useSession } from "../../store/hooks.ts";
import { fetchReach } from "../api.ts";
import { noteReach } from "../asked-now.ts";
import { useTracing } from "../tracing.ts";
import { useAsked } from "../use-asked.ts";
import { PanelState } from "./panel-state.tsx";
import type { Direction } from "./reach-curve.ts";
import { ReachCurve } from "./reach-curve-drawing.tsx";
import { ReachTable } from "./reach-table.tsx";
import { describeReach } from "./reach-words.ts";

/** Whom the start could have influenced, and by when. */
export function ReachForwards() {
  return <ReachPanel direction="forwards" />;
}

/** Who could have influenced the end, and until when. */
export function ReachBackwards() {
  return <ReachPanel direction="backwards" />;
}

function ReachPanel({ direction }: { readonly direction: Direction }) {
  const { loaded, trace, limits } = useTracing();
  const name = direction === "forwards" ? "from" : "to";
  const end = trace[name];
  const asked = useAsked(end && `${new URLSearchParams({ [name]: end })}&${limits}`, fetchReach);
  const { answer } = asked;
  useLearned(answer);
  const { transient } = useSession();
  useEffect(() => {
    if (answer === null || end === null) return;
    const sentence = describeReach(loaded, end, direction, answer);
    return noteReach(transient, { moments: answer.moments, direction, sentence });
  }, [transient, loaded, end, direction, answer]);
  if (end === null) {
    const missing = direction === "forwards" ? "where influence starts" : "where it is to arrive";
    return <p className="panel-note">Choose {missing}; its reach needs only that one end.</p>;
  }
  return (
    <div className="reach" aria-busy={asked.isAsking}>
      <PanelState asked={asked} what="the reach" />
      {answer && (
        <>
          <p className="panel-sentence">
            <NamesWithin text={describeReach(loaded, end, direction, answer)} of={[end]} />
          </p>
          <ReachCurve moments={answer.moments} origin={end} direction={direction} />
          <ReachTable loaded={loaded} moments={answer.moments} direction={direction} />
        </>
      )}
    </div>
  );
}

import { Button } from "react-aria-components";
import { NamesWithin } from "../../evidence/names-within.tsx";
import { Criteria } from "../ask/criteria.tsx";
import { Ends } from "../ask/ends.tsx";
import { Suggested } from "../ask/suggested.tsx";
import { useTracing } from "../tracing.ts";
import { HopList } from "./hop-list.tsx";
import { None } from "./none.tsx";
import { RestSlider } from "./rest-slider.tsx";
import { RobustnessCard } from "./robustness-card.tsx";
import { describeQuestion } from "./sentences.ts";
import { Verdict } from "./verdict.tsx";
import { WhatIf } from "./what-if.tsx";

/** The question and its answer as text: what is asked, the verdict, the path hop by hop. */
export function Story() {
  const { loaded, trace, asked } = useTracing();
  return (
    <section className="story" aria-label="Question and answer">
      <h1>
        <NamesWithin text={describeQuestion(loaded, trace)} of={[trace.from, trace.to]} />
      </h1>
      <Ends />
      <Criteria />
      <WhatIf />
      <div
        className="answer"
        aria-busy={asked.isAsking}
        data-renewing={asked.isAsking && asked.answer !== null}
      >
        {asked.isAsking && <p className="answer-asking">{asked.answer ? "Being renewed …" : "Asking …"}</p>}
        <Failed />
        <Verdict />
        <RestSlider />
        <None />
        <HopList />
        <RobustnessCard />
      </div>
      <NoPair />
      <Suggested />
    </section>
  );
}

function Failed() {
  const { asked } = useTracing();
  const { error } = asked;
  if (error === null) return null;
  return (
    <div role="alert" className="answer-failed">
      <p>
        <strong>{error.title}.</strong> {error.detail}
      </p>
      <Button className="button" onPress={asked.again}>
        Ask again
      </Button>
    </div>
  );
}

/** What to do where there is nothing to answer yet. */
function NoPair() {
  const { trace } = useTracing();
  const { from, to } = trace;
  if (from !== null && to !== null) return null;
  const missing =
    from === null && to === null
      ? "Choose where influence starts and where it is to arrive"
      : from === null
        ? "Choose where influence starts"
        : "Choose where influence is to arrive";
  return (
    <p className="no-pair">
      {missing}: type a name above, or use the button beside it to pick an entity in the picture.
      {(from !== null || to !== null) && " The panel “Reach” already answers for the one end there is."}
    </p>
  );
}

import { Button } from "react-aria-components";
import { nameInSentence } from "../../evidence/reading.ts";
import { useTracing } from "../tracing.ts";
import { EndPicker } from "./end-picker.tsx";
import { SwapIcon } from "./marks.tsx";

/** Both ends of the question, and what stands in the way of asking it. */
export function Ends() {
  const { loaded, trace, ask } = useTracing();
  const { from, to } = trace;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced again at each of its fields.
    <div role="group" aria-label="Ends of the question" className="ends">
      <div className="ends-fields">
        <EndPicker end="from" />
        <EndPicker end="to" />
      </div>
      <Button
        className="icon-button ends-swap"
        aria-label="Swap the ends"
        isDisabled={from === null && to === null}
        onPress={() => ask({ from: to, to: from })}
      >
        <SwapIcon />
      </Button>
      {from !== null && from === to && (
        <p className="ends-problem" role="alert">
          Both ends are {nameInSentence(loaded, from)}; a path needs two different ends. Choose another for
          one of them.
        </p>
      )}
    </div>
  );
}

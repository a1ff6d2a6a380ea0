import { describeInterval } from "../format/day.ts";
import { useCase, useSlice } from "../store/hooks.ts";
import { describeRest, describeTotals } from "./describe-slice.ts";
import { DisplaySwitch } from "./display-switch.tsx";
import { LinesPicker } from "./lines-picker.tsx";

/** What is seen, in words, above the picture; only the words follow the hand that drags the window. */
export function Sentence() {
  const { isWhole } = useCase();
  return (
    <div className="sentence">
      <Heading />
      <DisplaySwitch />
      <Rest />
      {!isWhole && <LinesPicker />}
    </div>
  );
}

function Heading() {
  const loaded = useCase();
  const slice = useSlice((now) => now);
  return (
    <h1>
      <span className="sentence-window">{describeInterval(slice.window)}.</span>{" "}
      {describeTotals(slice, loaded)}
    </h1>
  );
}

function Rest() {
  const loaded = useCase();
  const words = useSlice((now) => describeRest(now, loaded).join(" "));
  return words === "" ? null : <p>{words}</p>;
}

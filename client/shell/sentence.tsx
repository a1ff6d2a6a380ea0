import { describeInterval } from "../format/day.ts";
import { useCase, useSlice } from "../store/hooks.ts";
import { describeSlice } from "./describe-slice.ts";
import { DisplaySwitch } from "./display-switch.tsx";
import { LinesPicker } from "./lines-picker.tsx";

/** What is seen, in words, above the picture. */
export function Sentence() {
  const loaded = useCase();
  const slice = useSlice((now) => now);
  const [first, ...rest] = describeSlice(slice, loaded);
  return (
    <div className="sentence">
      <h1>
        <span className="sentence-window">{describeInterval(slice.window)}.</span> {first}
      </h1>
      <DisplaySwitch />
      {rest.length > 0 && <p>{rest.join(" ")}</p>}
      {!loaded.isWhole && <LinesPicker />}
    </div>
  );
}

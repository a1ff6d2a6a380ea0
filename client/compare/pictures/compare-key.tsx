import { CHANGES, CHANGES_BETWEEN_DATASETS } from "../../../model/graph/compare/change-kind.ts";
import { LineSample } from "../../legend/line-sample.tsx";
import { CHANGE_MARKS } from "../../style/shapes.ts";

/** What lines of the pictures mean: each change has a colour and a mark of its own, what is only possible is dashed. */
export function CompareKey({ areTwo }: { readonly areTwo: boolean }) {
  return (
    <ul className="compare-key" aria-label="Key to the lines">
      {CHANGES.map((change) => (
        <li key={change} data-change={change}>
          <LineSample mark={CHANGE_MARKS[change]} /> {areTwo ? CHANGES_BETWEEN_DATASETS[change] : change}
        </li>
      ))}
      <li>
        <LineSample /> certainly so
      </li>
      <li>
        <LineSample dashes="dashed" /> only possibly so
      </li>
    </ul>
  );
}

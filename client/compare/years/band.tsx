import { parseDay } from "../../../model/time/day.ts";
import { useCase, useView } from "../../store/hooks.ts";
import type { SideName } from "../compare-view.ts";

/** Where a window lies within the span of the case, below a drawing of that. */
export function Band({ side }: { readonly side: SideName }) {
  const { span } = useCase().dataset;
  const { start, end } = useView(({ compare }) => compare[side]);
  const [first, last] = [parseDay(span.start), parseDay(span.end) + 1];
  const part = (day: number) => `${((day - first) / (last - first)) * 100}%`;
  return (
    <div className="compare-band" data-side={side} aria-hidden="true">
      <span style={{ marginInlineStart: part(start), width: part(first + end + 1 - start) }} />
    </div>
  );
}

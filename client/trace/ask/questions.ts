import type { Dataset } from "../../../model/graph/dataset.ts";
import { parseDay } from "../../../model/time/day.ts";
import { NOTHING_ASKED, type TraceView } from "../trace-view.ts";

/** A question that a case suggests. */
export type Question = Dataset["questions"][number];

/** A suggested question as it is asked: with its own window and limits, and none other. */
export function askQuestion({ from, to, start, end, notThrough }: Question, { span }: Dataset): TraceView {
  const window =
    start === undefined && end === undefined
      ? null
      : { start: parseDay(start ?? span.start), end: parseDay(end ?? span.end) };
  return { ...NOTHING_ASKED, from, to, window, notThrough: new Set(notThrough ?? []) };
}

/** The suggested question that has these two ends; undefined where there is none. */
export function findQuestion({ questions }: Dataset, { from, to }: Pick<TraceView, "from" | "to">) {
  return questions.find((question) => question.from === from && question.to === to);
}

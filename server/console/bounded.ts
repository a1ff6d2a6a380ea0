import type { Guard } from "./cost/scope.ts";

/** A query as it is sent, and where its characters stand in the query as it was written. */
export interface BoundedQuery {
  readonly text: string;
  readonly toWritten: (offset: number) => number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Bounds each range whose length only the run can tell: one longer than `most` gets the step 0, at which the database
 * stops with an error. Its ends are worked out once, as before.
 */
export function boundRanges(query: string, guards: readonly Guard[], most: number): BoundedQuery {
  const edits = guards.flatMap((guard) => editsOf(guard, most)).sort((a, b) => a.start - b.start);
  let text = "";
  let at = 0;
  for (const edit of edits) {
    text += query.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { text: text + query.slice(at), toWritten: (offset) => offsetBefore(edits, offset) };
}

/** `range(a, b)` becomes `head([ends IN [[a, b, 1]] | range(ends[0], ends[1], …)])`. */
function editsOf({ start, open, closes, end, arguments: count }: Guard, most: number): Edit[] {
  const ends = `__ends${start}`;
  const step = count > 2 ? `${ends}[2]` : "1";
  const checked = `CASE WHEN abs(${ends}[1] - ${ends}[0]) > ${most} * abs(${step}) THEN 0 ELSE ${step} END`;
  return [
    { start, end: open + 1, text: `head([${ends} IN [[` },
    { start: closes, end, text: `]] | range(${ends}[0], ${ends}[1], ${checked})])` },
  ];
}

/** What was put in stands where it was put. */
function offsetBefore(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    const from = start + shift;
    if (offset < from) break;
    if (offset < from + text.length) return start;
    shift += text.length - (end - start);
  }
  return offset - shift;
}

/** Whether an error of the database is that of a range that was bounded. */
export function isBoundOfRange(message: string): boolean {
  return message.includes("Step argument to 'range()' cannot be zero");
}

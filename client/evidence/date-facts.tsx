import type { Dates } from "../../model/graph/dates.ts";
import type { Bounds } from "../../model/time/bounds.ts";
import { dateInWords } from "../../model/time/words.ts";
import { describeBounds } from "./bounds-words.ts";
import { useWrittenAt } from "./use-written-at.ts";

interface Props {
  readonly dates: Dates;
  readonly bounds: Bounds;
  readonly sources: readonly string[];
}

/** A date in words, then as it is given and how it is read, for those who want to check the reading. */
export function DateFacts({ dates, bounds, sources }: Props) {
  const { start, end } = describeBounds(dates.when, bounds);
  return (
    <>
      {dateInWords(dates.when, useWrittenAt(sources))}
      <details className="date-reading">
        <summary>
          given as <code>{dates.when}</code>
        </summary>
        Read as: {start}; {end}.
      </details>
    </>
  );
}

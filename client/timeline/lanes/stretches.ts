import type { Entity } from "../../../model/graph/entity.ts";
import type { Bounds, Interval } from "../../../model/time/bounds.ts";
import { DAYS_A_YEAR, FIRST_DAY, LAST_DAY, parseDay } from "../../../model/time/day.ts";
import { knowledgeOf, type SideName, unknownSideOf } from "../../../model/time/knowledge.ts";
import { dateInWords } from "../../../model/time/words.ts";
import type { Case } from "../../store/case.ts";
import { clipTo } from "../window/window.ts";

/**
 * A period or a term of office on the timeline: its longest possible extent within the span, and its surest. Of a side of which nobody
 * says when it was no more is drawn than shows that it is open.
 */
export interface Stretch extends Interval {
  readonly key: string;
  /** The entity to open: the period, or the leader. */
  readonly entityId: string;
  readonly name: string;
  /** The language of that name, where it is not the dataset's own. */
  readonly language: string | undefined;
  /** What it was: the office or the government. */
  readonly detail: string;
  /** Days on which it is certainly in force; null where no day is sure. */
  readonly core: Interval | null;
  /** Its date as the source knows it, in words. */
  readonly words: string;
  /** The side of which nobody says when it was. */
  readonly untold: SideName | null;
  /** Of a period: −2 (coldest) to 2 (closest). */
  readonly intensity: number | null;
}

/** The named periods of a case that have a date. */
export function listPeriods({ dataset }: Case, span: Interval): Stretch[] {
  return dataset.periods.flatMap((period) => {
    const bounds = boundsOf(period);
    if (!bounds || bounds.startMin > span.end || bounds.endMax < span.start) return [];
    const { id, name, nameLanguage: language, summary: detail } = period;
    const rest = { key: id, entityId: id, name, language, detail };
    return [
      {
        ...rest,
        ...readStretch(period.dates?.when ?? "/", bounds, span),
        intensity: period.intensity ?? null,
      },
    ];
  });
}

/** So far a side that is not known reaches beyond what is sure (days): enough to be seen, and no claim. */
const OPEN = Math.round(2 * DAYS_A_YEAR);

/** What is known of a date, in words and as the days that are drawn, cut to the span. */
export function readStretch(when: string, bounds: Bounds, span: Interval) {
  const { startMin, startMax, endMin, endMax } = bounds;
  const known = knowledgeOf(when);
  const core = startMax <= endMin && startMax <= span.end && endMin >= span.start;
  const drawn = {
    start:
      known.start === "unknown" && startMin === FIRST_DAY
        ? Math.max(startMin, Math.min(startMax, endMin) - OPEN)
        : startMin,
    end:
      known.end === "unknown" && endMax === LAST_DAY
        ? Math.min(endMax, Math.max(startMax, endMin) + OPEN)
        : endMax,
  };
  return {
    ...clipTo(drawn, span),
    core: core ? clipTo({ start: startMax, end: endMin }, span) : null,
    words: dateInWords(when),
    untold: unknownSideOf(when),
  };
}

function boundsOf({ dates }: Entity): Bounds | null {
  if (!dates) return null;
  const { startMin, startMax, endMin, endMax } = dates;
  return {
    startMin: parseDay(startMin),
    startMax: parseDay(startMax),
    endMin: parseDay(endMin),
    endMax: parseDay(endMax),
  };
}

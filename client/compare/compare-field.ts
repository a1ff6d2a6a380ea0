import { type Interval, parseInterval } from "../../model/time/bounds.ts";
import { formatDay } from "../../model/time/day.ts";
import { READINGS } from "../../model/time/reading.ts";
import type { Case } from "../store/case.ts";
import type { Field } from "../store/field.ts";
import { type Ignore, readChoice, readWindowText } from "../store/parameters.ts";
import { listPeriods } from "../timeline/lanes/stretches.ts";
import { type CompareView, FAR, SHOWN_AS, type SideName, SORT_KEYS } from "./compare-view.ts";

const ORDERS = ["ascending", "descending"] as const;

/** How the two windows, the second one's reading and the order of the measures stand in the URL. */
export const compareField: Field<CompareView> = {
  fallback,
  read(params, loaded, ignore) {
    const { a, b, sorting } = fallback(loaded);
    const other = readOther(params, loaded);
    return {
      a: readWindow("a", params, loaded, ignore) ?? a,
      b: readWindow("b", params, other === null ? loaded : null, ignore) ?? b,
      other,
      readingB: readChoice("readingB", READINGS, params, ignore),
      shownAs: readChoice("compareAs", SHOWN_AS, params, ignore),
      moved: readMoved(params, ignore),
      sorting: {
        key: readChoice("by", SORT_KEYS, params, ignore) ?? sorting.key,
        descending: readChoice("direction", ORDERS, params, ignore) !== "ascending",
      },
    };
  },
  write({ a, b, readingB, other, shownAs, moved, sorting }, params) {
    params.set("a", writeWindow(a));
    params.set("b", writeWindow(b));
    if (readingB !== null) params.set("readingB", readingB);
    if (other !== null) params.set("other", other);
    if (shownAs !== null) params.set("compareAs", shownAs);
    if (moved !== null) params.set("moved", String(moved));
    params.set("by", sorting.key);
    if (!sorting.descending) params.set("direction", "ascending");
  },
};

function fallback(loaded: Case): CompareView {
  return {
    ...firstWindows(loaded),
    readingB: null,
    other: null,
    shownAs: null,
    moved: null,
    sorting: { key: "degree.b", descending: true },
  };
}

function readMoved(params: URLSearchParams, ignore: Ignore): number | null {
  const text = params.get("moved");
  if (text === null) return null;
  const moved = /^\d{1,3}$/.test(text) ? Number(text) : FAR + 1;
  if (moved <= FAR) return moved;
  ignore(`moved=${text} (it can be 0 to ${FAR})`);
  return null;
}

/** A window as a link and the program's questions have it: both days, as in 1968-10-03/1975-08-29. */
export function writeWindow({ start, end }: Interval): string {
  return `${formatDay(start)}/${formatDay(end)}`;
}

/** The dataset of the second window; whether it is loaded the program says when it is asked. */
function readOther(params: URLSearchParams, { dataset }: Case): string | null {
  const other = params.get("other");
  return other === null || other === "" || other === dataset.id ? null : other;
}

/**
 * A window of a link, cut to the span of the case; null where the link has none, or none within the span.
 * @param loaded null where the window is of another dataset, of whose span the link says nothing
 */
function readWindow(
  name: SideName,
  params: URLSearchParams,
  loaded: Case | null,
  ignore: Ignore,
): Interval | null {
  const text = params.get(name);
  if (text === null) return null;
  const asked = readWindowText(name, text, ignore);
  if (asked === null) return null;
  const cut = cutTo(asked, loaded === null ? asked : parseInterval(loaded.dataset.span));
  if (cut === null) ignore(`${name}=${text} (it lies outside the years of the case)`);
  else if (cut.start !== asked.start || cut.end !== asked.end)
    ignore(`a part of ${name}=${text} (it reaches beyond the years of the case)`);
  return cut;
}

/** The first and the last period of the case; the halves of its span where it has no two. */
function firstWindows(loaded: Case): Record<SideName, Interval> {
  const span = parseInterval(loaded.dataset.span);
  const periods = listPeriods(loaded, span)
    .map(({ start, end }) => ({ start, end }))
    .sort((one, other) => one.start - other.start);
  const [a, b] = [periods[0], periods.at(-1)];
  if (a !== undefined && b !== undefined && a !== b) return { a, b };
  const middle = Math.floor((span.start + span.end) / 2);
  return {
    a: { start: span.start, end: middle },
    b: { start: Math.min(middle + 1, span.end), end: span.end },
  };
}

function cutTo({ start, end }: Interval, span: Interval): Interval | null {
  const cut = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
  return cut.start <= cut.end ? cut : null;
}

import { UNARRANGED } from "../../model/exchange/figure/arrangement.ts";
import type { Limits, OfflineData, Opening } from "../../model/exchange/offline.ts";
import type { Criterion, Pair } from "../../model/influence/options.ts";
import { formatDay } from "../../model/time/day.ts";
import { describeLeftOut } from "../figure/words/caption.ts";
import { writeLook } from "../offline/opening-look.ts";
import type { Case } from "../store/case.ts";
import { NO_FILTERS } from "../store/slice.ts";
import { listLimits } from "../trace/ask/describe-limits.ts";
import { NOTHING_ASKED } from "../trace/trace-view.ts";
import type { AskedTrace, AskedWindow, Look } from "./figures.ts";
import { toFilters } from "./filters.ts";

export { TEMPLATE_MARK } from "../offline/template.ts";

/** How a figure opens on the network within a window. */
export function openOnNetwork(
  loaded: Case,
  { window, filter, reading }: AskedWindow,
  { arrangement, selected }: Look,
): Opening {
  const [chosen, ...others] = selected;
  return {
    start: formatDay(window.start),
    end: formatDay(window.end),
    ...writeLook(arrangement ?? UNARRANGED, toFilters(loaded, filter, reading)),
    // Of a pair there is no one piece of evidence.
    ...(chosen !== undefined && others.length === 0 && { selected: chosen }),
  };
}

/**
 * How a figure opens on an answer of influence.
 * @param limits as the program was asked with them
 */
export function openOnTrace(
  loaded: Case,
  asked: AskedTrace,
  { from, to, criterion, limits }: Pair & { readonly criterion: Criterion; readonly limits: Limits },
): Opening {
  const { window = null, without, besides } = asked;
  const named = listLimits(loaded, { ...NOTHING_ASKED, ...asked }, besides);
  const told = [
    ...(named.length > 0 ? [`Every question here is asked ${named.join("; ")}.`] : []),
    ...describeLeftOut(loaded, { ...NO_FILTERS, without: new Set(without) }),
  ].join(" ");
  return {
    ...(window && { start: formatDay(window.start), end: formatDay(window.end) }),
    question: { from, to, criterion, limits, told },
  };
}

/** All that an offline figure holds, of a case that is held whole. */
export function gatherOffline(loaded: Case, opening: Opening): OfflineData {
  const entities = [...loaded.entities.values()].map(({ bounds: _bounds, ...entity }) => entity);
  const relations = loaded.relations.map(({ bounds: _bounds, ...relation }) => relation);
  const whole = { entities, relations, total: relations.length, drawn: relations.length };
  return { format: "entente-figure-1", dataset: loaded.dataset, whole, opening };
}

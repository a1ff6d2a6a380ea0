import { resultOfYears } from "../../../model/exchange/cited/answer-results.ts";
import type { TakenAnswer } from "../../../model/exchange/write/taken.ts";
import { type HistogramAnswer, writeHistogram } from "../../../model/graph/histogram-answer.ts";
import { SECTORS } from "../../../model/graph/kinds.ts";
import { dropBy } from "../../../model/graph/within/case-filter.ts";
import { binsOf } from "../../../model/graph/within/histogram.ts";
import { parseInterval } from "../../../model/time/bounds.ts";
import { timelineFigure } from "../../figures/draw.ts";
import type { ExportContext } from "../taken.ts";
import { findInForce } from "./in-force.ts";
import type { Part } from "./part.ts";

/** How many relations were in force in each year of the case, and which are within the window. */
export async function timeline(query: unknown, context: ExportContext): Promise<Part> {
  const inForce = await findInForce(query, context);
  const { held, filter, relations, of } = inForce;
  const span = parseInterval(held.dataset.span);
  const counted = writeHistogram(binsOf(held.columns, span, dropBy(held.columns, filter), "year"));
  return {
    held,
    relations,
    entities: of,
    result: async () => resultOfYears(counted),
    answer: () => toRows(counted),
    figure: () => timelineFigure(inForce, counted, context),
  };
}

/** A row a year: how many were certainly and possibly in force, together and by sector. */
function toRows(whole: HistogramAnswer): TakenAnswer {
  const { starts, certain, possible, sectors } = whole;
  const ofSectors = SECTORS.flatMap((sector) => [`${sector}Certain`, `${sector}Possible`]);
  return {
    whole,
    columns: ["start", "certain", "possible", ...ofSectors],
    rows: starts.map((start, at) => [
      start,
      certain[at] ?? 0,
      possible[at] ?? 0,
      ...SECTORS.flatMap((sector) => [sectors[sector].certain[at] ?? 0, sectors[sector].possible[at] ?? 0]),
    ]),
  };
}

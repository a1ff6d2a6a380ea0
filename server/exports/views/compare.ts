import { resultOfComparison } from "../../../model/exchange/cited/answer-results.ts";
import type { TakenAnswer } from "../../../model/exchange/write/taken.ts";
import { CHANGES_BETWEEN_DATASETS } from "../../../model/graph/compare/change-kind.ts";
import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { caseOf } from "../../figures/case-of.ts";
import { drawComparison } from "../../figures/draw.ts";
import { integer } from "../../http/parameters.ts";
import { parse } from "../../http/parse.ts";
import { askComparison, compareQuery, MOST_CHANGES } from "../../routes/over-time/compare.ts";
import { filterOf } from "../../routes/window.ts";
import { aboutOf, type ExportContext } from "../taken.ts";
import type { Part } from "./part.ts";

/** A file has every change, where the page lists the first ones. */
const query = compareQuery.extend({ limit: integer(0, MOST_CHANGES).default(MOST_CHANGES) });

/** What began, ended, changed and stayed between two sides. */
export async function compare(given: unknown, context: ExportContext): Promise<Part> {
  const asked = parse(query, given, false);
  const { answer, first, second, before, after } = await askComparison(asked, context);
  const isOfTwo = first.columns !== second.columns;
  return {
    held: first,
    relations: [...new Set(isOfTwo ? before : [...before, ...after])],
    entities: [],
    isOfTwo,
    result: async () => resultOfComparison(answer),
    answer: () => toRows(answer, isOfTwo),
    figure: async () =>
      drawComparison(
        await caseOf(first, context),
        { filter: filterOf(asked), reading: asked.reading },
        answer,
        isOfTwo ? (await aboutOf(context, second)).about : null,
      ),
  };
}

/** A row a change, with the ids of the statements that it rests on; of two datasets it says which of them has it. */
function toRows(whole: Comparison, isOfTwo: boolean): TakenAnswer {
  const rows = whole.sectors.flatMap(({ sector, actors }) =>
    actors.flatMap(({ changes }) =>
      changes.map(({ change, certainty, from, type, to, before, after }) => [
        ...[
          sector,
          isOfTwo ? CHANGES_BETWEEN_DATASETS[change] : change,
          certainty,
          from.name,
          from.id,
          type,
          to.name,
          to.id,
        ],
        ...[before.join(" "), after.join(" ")],
      ]),
    ),
  );
  const ends = ["from", "fromId", "type", "to", "toId"];
  return { whole, columns: ["sector", "change", "certainty", ...ends, "before", "after"], rows };
}

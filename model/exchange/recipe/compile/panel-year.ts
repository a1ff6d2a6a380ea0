import { newTally } from "../../dates/tally.ts";
import type { FoldSpec } from "../thing-spec.ts";
import type { Context } from "./context.ts";
import { compileCell } from "./values.ts";

/** The year of a row of a panel. In the first and the last year that the panel covers, what is there is cut off. */
export function compilePanelYear({ view, tally }: Context, { year: column, from, to }: FoldSpec) {
  const cell = compileCell(view, column);
  const counts = newTally(view.table.name, column, "the years of a panel");
  tally([counts]);
  return (): number | undefined => {
    const text = cell();
    const year = Number(text);
    if (Number.isInteger(year) && year >= 1 && year <= 9999) {
      if (year === from || year === to) counts.cutOff++;
      else counts.imprecise++;
      return year;
    }
    counts.notUnderstood++;
    const remedy = "write it as four digits";
    view.fail({ kind: "date", column, value: text, reason: "is no year", remedy });
    return undefined;
  };
}

import type { MeasureSpecs } from "../thing-spec.ts";
import type { RowView } from "./row-view.ts";
import { compileCell } from "./values.ts";

/** Figures of a row as a function: each with its bound beside it; a cell that is no number is a fault of the row. */
export function compileMeasures(
  view: RowView,
  specs: MeasureSpecs | undefined,
): () => Record<string, unknown> {
  const measures = Object.entries(specs ?? {}).map(([name, { column, bound }]) => ({
    ...{ name, column, bound },
    cell: compileCell(view, column),
  }));
  return () => {
    const fields: Record<string, unknown> = {};
    for (const { name, column, bound, cell } of measures) {
      const text = cell();
      if (text === "") continue;
      const value = Number(text);
      if (Number.isFinite(value)) {
        fields[name] = value;
        fields[`${name}Bound`] = bound;
        continue;
      }
      const remedy = "write it as a plain number, with a point before decimals";
      view.fail({ kind: "value", column, value: text, reason: "is no number", remedy });
    }
    return fields;
  };
}

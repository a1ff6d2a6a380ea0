import { csvOf } from "../../model/exchange/write/csv.ts";
import { shownFigure } from "../figure/network/network-figure.ts";
import { describeData, describeLeftOut } from "../figure/words/caption.ts";
import { describeInterval } from "../format/day.ts";
import type { Held, TakeAway } from "../store/take-away.ts";
import { comparisonQuery, fetchMeasures, measuresQuery } from "./api.ts";
import { MEASURES } from "./compare-view.ts";
import { comparisonOf } from "./compared-now.ts";
import { comparisonFigure } from "./figure/comparison-figure.ts";
import { idInBoth } from "./join-ids.ts";
import { measureOf, pairUp, sortRows } from "./measures/rows.ts";

/** The picture of both windows as it stands on the screen, the list of changes and the measures beside each other, as files. */
export function takeAway(held: Held): TakeAway {
  const { loaded, transient } = held;
  const view = held.view.getState();
  const shown = comparisonOf(transient);
  const { a, b, sorting } = view.compare;
  const name = `${loaded.dataset.id}-compared`;
  const caption = {
    title: `${loaded.dataset.title}: ${describeInterval(a)} and ${describeInterval(b)} compared.`,
    sentences: [...describeLeftOut(loaded, view), describeData(loaded)],
  };
  // Two networks beside each other are no one figure; both as one picture are.
  const figure = view.compare.shownAs === "side" ? null : shownFigure(transient, caption);
  return {
    name,
    caption,
    figures: [
      ...(figure === null ? [] : [{ ...figure, title: "Both windows" }]),
      ...(shown === undefined ? [] : [comparisonFigure(loaded, shown, view)]),
    ],
    table: null,
    sources: [],
    asked: new URLSearchParams(`view=compare&${comparisonQuery(loaded, view, { limit: undefined })}`),
    files: [
      {
        title: "Measures as CSV",
        name: `${name}-measures.csv`,
        type: "text/csv",
        async text() {
          const [first, second] = await Promise.all([
            fetchMeasures(measuresQuery(loaded, view, "a")),
            fetchMeasures(measuresQuery(loaded, view, "b")),
          ]);
          return writeMeasures(sortRows(pairUp(first, second, idInBoth(shown ?? null)), sorting));
        },
      },
    ],
  };
}

function writeMeasures(rows: ReturnType<typeof pairUp>): string {
  const head = ["entity", "id", ...MEASURES.flatMap((one) => [`${one} first`, `${one} second`])];
  const lines = rows.map((row) => [
    row.name,
    row.id,
    ...MEASURES.flatMap((one) => [measureOf(row, one, "a"), measureOf(row, one, "b")]).map((value) =>
      String(value ?? ""),
    ),
    String(row.statements),
    String(row.sources),
  ]);
  return csvOf([[...head, "statements", "sources"], ...lines]);
}

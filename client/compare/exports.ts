import { csvOf } from "../../model/exchange/write/csv.ts";
import type { Comparison } from "../../model/graph/compare/comparison.ts";
import { shownFigure } from "../figure/network/network-figure.ts";
import { describeData, describeLeftOut } from "../figure/words/caption.ts";
import { describeInterval } from "../format/day.ts";
import type { Held, TakeAway } from "../store/take-away.ts";
import { comparisonQuery, fetchComparison, fetchMeasures, LISTED, measuresQuery } from "./api.ts";
import { MEASURES } from "./compare-view.ts";
import { measureOf, pairUp, sortRows } from "./measures/rows.ts";

/** The picture of both windows as it stands on the screen, the list of changes and the measures beside each other, as files. */
export function takeAway(held: Held): TakeAway {
  const { of } = held;
  const view = held.view.getState();
  const { a, b, sorting } = view.compare;
  const name = `${of.dataset.id}-compared`;
  const caption = {
    title: `${of.dataset.title}: ${describeInterval(a)} and ${describeInterval(b)} compared.`,
    sentences: [...describeLeftOut(of, view), describeData(of)],
  };
  // Two networks beside each other are no one figure; both as one picture are.
  const figure = view.compare.shownAs === "side" ? null : shownFigure(held.transient, caption);
  return {
    name,
    caption,
    figures: figure === null ? [] : [{ ...figure, title: "Both windows" }],
    table: null,
    sources: [],
    asked: null,
    files: [
      {
        title: "Changes as CSV",
        name: `${name}-changes.csv`,
        type: "text/csv",
        text: async () =>
          writeChanges(await fetchComparison(comparisonQuery(of, view, { limit: LISTED.file }))),
      },
      {
        title: "Measures as CSV",
        name: `${name}-measures.csv`,
        type: "text/csv",
        async text() {
          const [first, second] = await Promise.all([
            fetchMeasures(measuresQuery(of, view, "a")),
            fetchMeasures(measuresQuery(of, view, "b")),
          ]);
          return writeMeasures(sortRows(pairUp(first, second), sorting));
        },
      },
    ],
  };
}

/** One line a change, with the ids of the statements that it rests on. */
function writeChanges({ sectors }: Comparison): string {
  const head = ["sector", "change", "certainty", "from", "fromId", "type", "to", "toId", "before", "after"];
  const rows = sectors.flatMap(({ sector, actors }) =>
    actors.flatMap(({ changes }) =>
      changes.map(({ change, certainty, from, type, to, before, after }) => [
        sector,
        change,
        certainty,
        from.name,
        from.id,
        type,
        to.name,
        to.id,
        before.join(" "),
        after.join(" "),
      ]),
    ),
  );
  return csvOf([head, ...rows]);
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

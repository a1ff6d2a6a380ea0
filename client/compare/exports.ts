import type { Caption } from "../../model/exchange/figure/caption.ts";
import { csvOf } from "../../model/exchange/write/csv.ts";
import { CHANGES_BETWEEN_DATASETS } from "../../model/graph/compare/change-kind.ts";
import { formatDay } from "../../model/time/day.ts";
import type { CitedDataset } from "../evidence/citation.ts";
import { nameOf } from "../evidence/reading.ts";
import { shownFigure } from "../figure/network/network-figure.ts";
import { describeLeftOut, sourcesOf } from "../figure/words/caption.ts";
import type { Case } from "../store/case.ts";
import type { Held, TakeAway } from "../store/take-away.ts";
import type { View } from "../store/view.ts";
import { chosenIn, fetchMeasures, measuresQuery, readingOf } from "./api.ts";
import { ask } from "./asks.ts";
import { printChanges } from "./changes/printed-changes.ts";
import { MEASURES, type SideName } from "./compare-view.ts";
import { comparisonOf } from "./compared-now.ts";
import { comparisonFigure, describeBoth, ofLoaded, titleOf } from "./figure/comparison-figure.ts";
import { idInBoth } from "./join-ids.ts";
import { measureOf, pairUp, sortRows } from "./measures/rows.ts";
import { describeMoved } from "./pictures/describe-moved.ts";

/** The picture of both windows as it stands on the screen, the list of changes and the measures beside each other, as files. */
export function takeAway(held: Held): TakeAway {
  const { loaded, transient } = held;
  const view = held.view.getState();
  const now = comparisonOf(transient);
  const { sorting } = view.compare;
  const name = `${loaded.dataset.id}-compared`;
  const caption = explainPicture(loaded, view, now?.other ?? null);
  // Two networks beside each other are no one figure; both as one picture are.
  const figure =
    view.compare.shownAs === "side"
      ? null
      : shownFigure(transient, caption, view.compare.other === null ? undefined : CHANGES_BETWEEN_DATASETS);
  return {
    name,
    caption,
    figures: [
      ...(figure === null ? [] : [{ ...figure, title: "Both windows" }]),
      ...(now === undefined ? [] : [comparisonFigure(loaded, now.answer, view, now.other)]),
    ],
    table: now === undefined ? null : printChanges(now.answer),
    sources: now === undefined ? [] : sourcesOf(loaded, ofLoaded(now.answer)).map(({ citation }) => citation),
    asked: ask(loaded, view)[0],
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
          return writeMeasures(sortRows(pairUp(first, second, idInBoth(now?.answer ?? null)), sorting));
        },
      },
    ],
  };
}

/** What is compared, where the picture stands between both, and who is chosen in it. */
function explainPicture(loaded: Case, view: View, other: CitedDataset | null): Caption {
  const { a, b, moved, shownAs, other: second } = view.compare;
  const sideOf = (side: SideName, dataset: string) => {
    const { start, end } = view.compare[side];
    return { dataset, start: formatDay(start), end: formatDay(end), reading: readingOf(view, side) };
  };
  const { id } = loaded.dataset;
  const sides = { a: sideOf("a", id), b: sideOf("b", second ?? id) };
  const sights = {
    a: { window: a, reading: sides.a.reading },
    b: { window: b, reading: sides.b.reading },
  };
  const chosen = chosenIn(view.selection).map((one) => nameOf(loaded, one));
  return {
    title: titleOf(loaded, sides, other),
    sentences: [
      ...(shownAs === "side" || shownAs === "list"
        ? []
        : [`${moved === null ? "Both windows at once" : describeMoved(sights, moved)}.`]),
      ...(chosen.length === 0 ? [] : [`Chosen: ${chosen.join(" and ")}.`]),
      ...describeLeftOut(loaded, view),
      ...describeBoth(loaded, other),
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

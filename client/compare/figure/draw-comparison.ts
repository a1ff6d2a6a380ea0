import { flow } from "../../../model/exchange/figure/flow.ts";
import { fillArea, rectangle } from "../../../model/exchange/figure/hatch.ts";
import { widthOf } from "../../../model/exchange/figure/measure.ts";
import { coordinate } from "../../../model/exchange/figure/number.ts";
import type { Palette } from "../../../model/exchange/figure/palette.ts";
import { type Mark, PER_POINT, path, textAt } from "../../../model/exchange/figure/scene.ts";
import { CHANGES_BETWEEN_DATASETS, type ChangeKind } from "../../../model/graph/compare/change-kind.ts";
import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { item } from "../../figure/network/legend.ts";
import { capitalize } from "../../format/article.ts";
import type { Drawn, Room } from "../../store/take-away.ts";
import { isOfTwo } from "../changes/words.ts";

const SIZE = 6.5 * PER_POINT;
const ROW = SIZE * 2.2;
const LINE = SIZE * 1.2;
const BAR = SIZE * 1.1;
/** Room for the names of sectors at the left. */
const GUTTER = SIZE * 6.4;
/** Air before a count and behind it. */
const AIR = 3;

const COLUMNS: readonly (readonly [ChangeKind, string])[] = [
  ["begun", "Began"],
  ["ended", "Ended"],
  ["changed", "Changed"],
  ["unchanged", "Stayed"],
];

/** What became of the ties of each sector: bars to one scale, what is certain filled, what is only possible hatched. */
export function drawComparison(
  { a, b, sectors }: Pick<Comparison, "a" | "b" | "sectors">,
  { width, palette }: Room,
): Drawn {
  const column = (width - GUTTER) / COLUMNS.length;
  const all = sectors.flatMap(({ counts }) => COLUMNS.map(([kind]) => counts[kind]));
  const scale = scaleOf(all, column);
  const areTwo = isOfTwo({ a, b });
  const heads = COLUMNS.flatMap(([kind, name], at) =>
    (areTwo ? inLines(CHANGES_BETWEEN_DATASETS[kind]) : [name]).map((line, below) => {
      const place = { x: GUTTER + at * column, y: SIZE + below * LINE };
      return textAt(place, line, { ...inkOf(palette), bold: true }, { head: kind });
    }),
  );
  const top = areTwo ? LINE : 0;
  const rows = sectors.flatMap((sector, row) => {
    const y = top + ROW * (row + 1);
    const name = textAt({ x: 0, y: y + BAR }, capitalize(sector.sector), inkOf(palette), {
      sector: sector.sector,
    });
    const bars = COLUMNS.flatMap(([kind], at) =>
      drawBar(sector, kind, GUTTER + at * column, y, scale, palette),
    );
    return [name, ...bars];
  });
  const height = top + ROW * (sectors.length + 1);
  return { drawing: { width, height, marks: [...heads, ...rows] }, legend: explain(width, palette) };
}

interface Count {
  readonly certain: number;
  readonly possible: number;
}

/** How long one tie is, so that every bar has its count behind it within a column (units of the drawing). */
function scaleOf(counts: readonly Count[], column: number): number {
  const fitting = counts
    .filter(({ certain, possible }) => certain + possible > 0)
    .map((count) => {
      const room = column - widthOf(labelOf(count), SIZE) - 2 * AIR;
      return Math.max(room, 0) / (count.certain + count.possible);
    });
  return Math.min(column, ...fitting);
}

function labelOf({ certain, possible }: Count): string {
  return possible === 0 ? String(certain) : `${certain} + ${possible}`;
}

/** "Only in" above "the second": narrow columns hold no more. */
function inLines(words: string): string[] {
  return capitalize(words).split(/ (?=the (?:first|second)$)/);
}

function drawBar(
  { sector, counts }: Comparison["sectors"][number],
  kind: ChangeKind,
  x: number,
  y: number,
  scale: number,
  palette: Palette,
): Mark[] {
  const { certain, possible } = counts[kind];
  const [sure, open] = [certain * scale, possible * scale];
  const colour = palette.sectors[sector];
  const of = { bar: `${sector} ${kind}` };
  const edge = { stroke: colour, width: 0.7 };
  return [
    path(`M${coordinate(x)} ${coordinate(y - 1)}v${coordinate(BAR + 4)}`, {
      stroke: palette.rule,
      width: 0.4,
    }),
    ...(certain === 0
      ? []
      : fillArea(rectangle(x, y + 1, sure, BAR), { colour }, edge, { ...of, is: "certain" })),
    ...(possible === 0
      ? []
      : fillArea(rectangle(x + sure, y + 1, open, BAR), { colour: palette.paper, hatch: "lines" }, edge, {
          ...of,
          is: "possible",
        })),
    textAt({ x: x + sure + open + AIR, y: y + BAR }, labelOf(counts[kind]), inkOf(palette), {
      count: of.bar,
    }),
  ];
}

function inkOf({ ink }: Palette) {
  return { size: SIZE, fill: ink };
}

function explain(width: number, palette: Palette) {
  const edge = { stroke: palette.ink, width: 0.7 };
  const sample = rectangle(1, 3, 24, 8);
  const items = [
    item(
      "however the uncertain dates fall",
      26,
      palette,
      fillArea(sample, { colour: palette.certain }, edge),
    ),
    item(
      "only if they fall so",
      26,
      palette,
      fillArea(sample, { colour: palette.paper, hatch: "lines" }, edge),
    ),
  ];
  return flow(items, width, SIZE * 1.5);
}

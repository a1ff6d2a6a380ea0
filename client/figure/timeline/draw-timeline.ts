import { flow, type Item } from "../../../model/exchange/figure/flow.ts";
import { fillArea, rectangle } from "../../../model/exchange/figure/hatch.ts";
import { widthOf } from "../../../model/exchange/figure/measure.ts";
import { coordinate } from "../../../model/exchange/figure/number.ts";
import type { Palette } from "../../../model/exchange/figure/palette.ts";
import {
  type Drawing,
  type Mark,
  PER_POINT,
  path,
  stack,
  textAt,
} from "../../../model/exchange/figure/scene.ts";
import type { Interval } from "../../../model/time/bounds.ts";
import { formatCount } from "../../format/number.ts";
import type { Drawn, Room } from "../../store/take-away.ts";
import type { Bin } from "../../timeline/density/bins.ts";
import type { Landmarks } from "../../timeline/lanes/landmarks.ts";
import type { Stretch } from "../../timeline/lanes/stretches.ts";
import { makeScale, type TimeScale } from "../../timeline/scale.ts";
import { yearOf } from "../../timeline/years.ts";
import { drawAxis } from "../chart/axis.ts";
import { item } from "../network/legend.ts";
import { drawRibbons, type Numbered } from "./ribbons.ts";

const SIZE = 6.5 * PER_POINT;
const BARS = 54;
const AIR = 3;

/** What a timeline shows: a case's landmarks, how much is in force in each year, and the window. */
export interface Told {
  readonly span: Interval;
  readonly window: Interval;
  readonly landmarks: Landmarks;
  readonly bins: readonly Bin[];
}

/** The timeline as it stands below the network, as wide as there is room; short stretches are told in a key. */
export function drawTimeline({ span, window, landmarks, bins }: Told, { width, palette }: Room): Drawn {
  const scale = makeScale(span, width);
  const numbered: Numbered[] = [];
  const lanes = (title: string, stretches: readonly Stretch[]): Drawing => {
    const ribbons = drawRibbons(stretches, scale, palette, numbered.length + 1);
    numbered.push(...ribbons.numbered);
    return stretches.length === 0 ? ribbons.drawing : stack([heading(title, palette), ribbons.drawing], 1);
  };
  const { periods, left, right } = landmarks;
  const above = [lanes("Periods", periods), lanes(`Leaders of ${left.name}`, left.terms)];
  const bars = stack([drawBars(bins, scale, palette), drawAxis(scale, palette)], 0);
  const below = lanes(`Leaders of ${right.name}`, right.terms);
  const body = stack([...above, bars, below], AIR);
  return {
    drawing: { ...body, width, marks: [...body.marks, ...drawWindow(window, scale, body.height, palette)] },
    legend: stack([explainBars(width, palette), drawKey(numbered, width, palette)], 3),
  };
}

function heading(text: string, { ink }: Palette): Drawing {
  const mark = textAt({ x: 0, y: SIZE }, text, { size: SIZE, bold: true, fill: ink }, { part: "heading" });
  return { width: widthOf(text, SIZE, true), height: SIZE * 1.25, marks: [mark] };
}

/** How much was in force in each year: certainly below, possibly stacked on it. */
function drawBars(bins: readonly Bin[], scale: TimeScale, palette: Palette): Drawing {
  const most = Math.max(1, ...bins.map(({ certain, possible }) => certain + possible));
  const up = (count: number) => (count / most) * (BARS - SIZE * 1.4);
  const marks = bins.flatMap(({ start, end, certain, possible }): Mark[] => {
    const left = scale.x(start);
    const width = Math.max(scale.x(end + 1) - left - 0.4, 0.2);
    const bar = (from: number, count: number) => rectangle(left, BARS - up(from + count), width, up(count));
    return [
      ...(certain > 0
        ? fillArea(bar(0, certain), { colour: palette.certain }, {}, { year: String(yearOf(start)) })
        : []),
      ...(possible > 0
        ? fillArea(bar(certain, possible), { colour: palette.possible.colour }, edgeOf(palette))
        : []),
    ];
  });
  const text = `up to ${formatCount(most, "relation")} a year`;
  const label = textAt({ x: 0, y: SIZE }, text, { size: SIZE, fill: palette.ink }, { part: "scale" });
  return { width: scale.width, height: BARS, marks: [...marks, label] };
}

/** Where there is no grey, what is only possible is an empty bar. */
function edgeOf({ possible, ink }: Palette) {
  return possible.hatch === undefined ? {} : { stroke: ink, width: 0.4 };
}

/** The window that is shown, as two lines with a bracket between them; nothing where it lies outside the years shown. */
function drawWindow({ start, end }: Interval, scale: TimeScale, height: number, { light }: Palette): Mark[] {
  if (end < scale.span.start || start > scale.span.end) return [];
  const [from, to] = [scale.x(start), scale.x(end + 1)].map(coordinate);
  const low = coordinate(height);
  return [
    path(
      `M${from} 0V${low}M${to} 0V${low}`,
      { stroke: light, width: 0.9, dashes: [3, 2] },
      { part: "window" },
    ),
    path(`M${from} 0H${to}`, { stroke: light, width: 1.6 }),
  ];
}

function explainBars(width: number, palette: Palette): Drawing {
  const box = (fill: string) =>
    fillArea(rectangle(1, 2, 10, 8), { colour: fill }, { stroke: palette.rule, width: 0.5 });
  const bracket = path("M1 6H11", { stroke: palette.light, width: 1.6 });
  const items: Item[] = [
    item("certainly in force in the year", 12, palette, box(palette.certain)),
    item("possibly", 12, palette, box(palette.possible.colour)),
    item("the window", 12, palette, [bracket]),
  ];
  return flow(items, width, SIZE * 1.45);
}

/** The years of a stretch, as long as a key has room for. */
function yearsOf({ start, end }: Interval): string {
  const [first, last] = [yearOf(start), yearOf(end)];
  return first === last ? String(first) : `${first}–${last}`;
}

/** What the numbers stand for. */
function drawKey(numbered: readonly Numbered[], width: number, palette: Palette): Drawing {
  const items = numbered.map(({ number, stretch }): Item => {
    const text = `${number}  ${stretch.name}, ${yearsOf(stretch)}`;
    const mark = textAt({ x: 0, y: SIZE }, text, { size: SIZE, fill: palette.ink }, { part: "key" });
    return { width: widthOf(text, SIZE), marks: [mark] };
  });
  return flow(items, width, SIZE * 1.35, "down");
}

import { flow, type Item } from "../../../model/exchange/figure/flow.ts";
import { fillArea, rectangle } from "../../../model/exchange/figure/hatch.ts";
import { wrap } from "../../../model/exchange/figure/measure.ts";
import { coordinate } from "../../../model/exchange/figure/number.ts";
import type { Palette } from "../../../model/exchange/figure/palette.ts";
import {
  type Drawing,
  LEADING,
  type Mark,
  PER_POINT,
  path,
  stack,
} from "../../../model/exchange/figure/scene.ts";
import type { Interval } from "../../../model/time/bounds.ts";
import { drawAxis } from "../../figure/chart/axis.ts";
import { circleAt } from "../../figure/network/heads.ts";
import { item } from "../../figure/network/legend.ts";
import type { Case } from "../../store/case.ts";
import type { Drawn, Room } from "../../store/take-away.ts";
import { makeScale, type TimeScale } from "../../timeline/scale.ts";
import { type Course, domainOf } from "../paths/course.ts";
import { drawCourse } from "./draw-course.ts";

const SIZE = 6.5 * PER_POINT;
/** Names stand beside the plot where a figure is at least so wide, in a column of this share of it. */
const WIDE = 420;
const SHARE = 0.19;

/** The paths of an answer as they are shown: one at large, of the others a lane each. */
export interface ShownPaths {
  readonly loaded: Case;
  readonly span: Interval;
  readonly courses: readonly Course[];
  /** Each path in a few words. */
  readonly brief: readonly string[];
  readonly chosen: number;
}

/** Paths as lines over time, as wide as there is room. */
export function drawPaths(
  { loaded, span, courses, brief, chosen }: ShownPaths,
  { width, palette }: Room,
): Drawn {
  const gutter = width >= WIDE ? width * SHARE : 0;
  const scale = makeScale(domainOf(courses, span), width - gutter);
  const large = courses[chosen];
  const others = courses.flatMap((course, index) =>
    index === chosen
      ? []
      : [drawLane(course, `Path ${index + 1} ${brief[index] ?? ""}`, scale, gutter, palette)],
  );
  const axis = drawAxis(scale, palette);
  const shifted: Drawing = { ...axis, marks: [{ kind: "group", x: gutter, marks: axis.marks }] };
  const body = stack(
    [...(large === undefined ? [] : [drawCourse(loaded, large, scale, gutter, palette)]), ...others, shifted],
    4,
  );
  return { drawing: { ...body, width }, legend: explain(width, palette) };
}

/** A path in one lane: what it is in words, and its stations in time below that. */
function drawLane(
  course: Course,
  words: string,
  scale: TimeScale,
  gutter: number,
  palette: Palette,
): Drawing {
  const lines = wrap(words, SIZE, gutter + scale.width);
  const y = lines.length * SIZE * LEADING + 7;
  const moments = course.stations.map(({ moment }) => moment);
  const [from, to] = [scale.x(moments[0]?.start ?? 0), scale.x((moments.at(-1)?.end ?? 0) + 1)];
  const stations = moments.flatMap(({ start, end }): Mark[] => [
    ...fillArea(
      rectangle(scale.x(start), y - 3, Math.max(scale.x(end + 1) - scale.x(start), 1.5), 6),
      { colour: palette.possible.colour },
      { stroke: palette.rule, width: 0.4 },
    ),
    path(circleAt({ x: scale.x(start), y }, 2.6), { fill: palette.paper, stroke: palette.ink, width: 0.8 }),
  ]);
  const line = path(`M${coordinate(from)} ${coordinate(y)}H${coordinate(to)}`, {
    stroke: palette.ink,
    width: 0.8,
  });
  const text: Mark = { kind: "text", x: 0, y: SIZE, lines, size: SIZE, anchor: "start", fill: palette.ink };
  const plot: Mark = { kind: "group", x: gutter, marks: [line, ...stations] };
  return { width: gutter + scale.width, height: y + 7, marks: [text, plot] };
}

function explain(width: number, palette: Palette): Drawing {
  const earliest = path("M1 7H25", { stroke: palette.light, width: 1.8 });
  const latest = path("M1 7H25", { stroke: palette.ink, width: 1, dashes: [4, 3] });
  const items: Item[] = [
    item("at the earliest", 26, palette, [earliest]),
    item("at the latest that uncertain dates allow", 26, palette, [latest]),
  ];
  return flow(items, width, SIZE * 1.5);
}

import type { Caption } from "../../../model/exchange/figure/caption.ts";
import { shorten, widthOf, wrap } from "../../../model/exchange/figure/measure.ts";
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
import { type Lane, type LaneSpan, shapeLanes } from "../../network/lanes/shape-lanes.ts";
import type { Case } from "../../store/case.ts";
import type { WindowSlice } from "../../store/slice.ts";
import type { Drawn, Figure, Room } from "../../store/take-away.ts";
import { POSSIBLE } from "../../style/shapes.ts";
import { makeScale } from "../../timeline/scale.ts";
import { drawAxis } from "../chart/axis.ts";
import { drawKey } from "./key.ts";

/** How wide lanes are that are drawn as large as on most screens (pixels). */
const WIDTH = 960;

const SIZE = 6.5 * PER_POINT;
const LINE = SIZE * 1.9;

/** The share of the width that names take. */
const GUTTER = 0.2;

/** The lanes of a window; null where there are none. */
export function lanesFigure(loaded: Case, slice: WindowSlice, caption: Caption): Figure | null {
  if (slice.drawn.length === 0) return null;
  return {
    name: "lanes",
    title: "Lanes over time",
    caption,
    screenWidth: WIDTH,
    draw: (room) => drawLanes(loaded, slice, room),
  };
}

function drawLanes(loaded: Case, slice: WindowSlice, { width, palette }: Room): Drawn {
  const gutter = width * GUTTER;
  const scale = makeScale(slice.window, width - gutter);
  const { lanes } = shapeLanes(loaded, slice, scale, (words) => widthOf(words, SIZE) + 4);
  const axis = drawAxis(scale, palette);
  const shifted: Drawing = { ...axis, marks: [{ kind: "group", x: gutter, marks: axis.marks }] };
  const rows = lanes.map((lane) => drawLane(lane, gutter, width, palette));
  const sectors = new Set(lanes.flatMap(({ spans }) => spans.map(({ relation }) => relation.sector)));
  return {
    drawing: { ...stack([shifted, ...rows, shifted], 2), width },
    legend: drawKey(sectors, width, palette),
  };
}

function drawLane({ entity, spans, lines }: Lane, gutter: number, width: number, palette: Palette): Drawing {
  const name = wrap(entity.name, SIZE, gutter - 6);
  const height = Math.max(lines * LINE, name.length * SIZE * 1.2) + 3;
  const marks: Mark[] = [
    path(`M0 0H${coordinate(width)}`, { stroke: palette.rule, width: 0.4 }),
    ...name.map((line, at) =>
      textAt(
        { x: 0, y: (at + 1) * SIZE * 1.2 },
        line,
        { size: SIZE, bold: true, fill: palette.ink },
        { lane: entity.id },
      ),
    ),
    { kind: "group", x: gutter, marks: spans.flatMap((span) => drawSpan(span, width - gutter, palette)) },
  ];
  return { width, height, marks };
}

/** A span with its words, which end at the right edge where they would run over it. */
function drawSpan(
  { relation, words, x, width, core, line }: LaneSpan,
  right: number,
  palette: Palette,
): Mark[] {
  const told = shorten(words, SIZE, right);
  const from = Math.max(0, Math.min(x + 1, right - widthOf(told, SIZE)));
  const y = (line + 1) * LINE - 1;
  const stroke = relation.denied ? palette.caveat : palette.sectors[relation.sector];
  const along = (from: number, length: number) =>
    `M${coordinate(from)} ${coordinate(y)}h${coordinate(length)}`;
  return [
    path(along(x, width), { stroke, width: 1.2, dashes: POSSIBLE }, { relation: relation.id }),
    ...(core === null ? [] : [path(along(core.x, core.width), { stroke, width: 3 })]),
    textAt({ x: from, y: y - 4 }, told, { size: SIZE, fill: palette.ink }, { words: relation.id }),
  ];
}

import { clip, widthOf, wrap } from "../../../model/exchange/figure/measure.ts";
import { coordinate } from "../../../model/exchange/figure/number.ts";
import type { Palette } from "../../../model/exchange/figure/palette.ts";
import {
  type Drawing,
  LEADING,
  type Mark,
  PER_POINT,
  path,
  textAt,
} from "../../../model/exchange/figure/scene.ts";
import { dateLabel } from "../../../model/time/label.ts";
import { nameOf } from "../../evidence/reading.ts";
import { circleAt } from "../../figure/network/heads.ts";
import type { Case } from "../../store/case.ts";
import type { TimeScale } from "../../timeline/scale.ts";
import { describeDays } from "../answer/duration.ts";
import { describePlaces, readHopSources } from "../answer/hops.ts";
import type { Course } from "../paths/course.ts";
import { type StationShape, shapeStations } from "../paths/course-shape.ts";

const SIZE = 6.5 * PER_POINT;
const LINE = SIZE * LEADING;
const DISC = SIZE * 0.8;
/** The least way down from one entity to the next, and air around what is told beside it. */
const STEP = 34;
const AIR = 7;
/** A statement of more lines is cut; the printed table has it whole. */
const MOST_LINES = 7;

/** A station with the text beside it and the rows that it leads between. */
interface Told {
  readonly shape: StationShape;
  readonly lines: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

/** A way through time: entities below each other, the line resting with one and passing on to the next. */
export function drawCourse(
  loaded: Case,
  course: Course,
  scale: TimeScale,
  gutter: number,
  palette: Palette,
): Drawing {
  const told = tellStations(loaded, course, scale);
  const rows = [LINE, ...told.map(({ bottom }) => bottom)];
  const height = (rows.at(-1) ?? 0) + LINE;
  const crossed = told.filter(({ shape }) => shape.station.state === "crossed");
  const plot: Mark[] = [
    ...rows.map((y) =>
      path(`M0 ${coordinate(y)}H${coordinate(scale.width)}`, { stroke: palette.rule, width: 0.4 }),
    ),
    path(bandOf(crossed), { fill: palette.possible.colour, fillOpacity: 0.7 }),
    path(lineOf(crossed, "end"), { stroke: palette.ink, width: 1, dashes: [4, 3] }, { course: "latest" }),
    path(lineOf(crossed, "start"), { stroke: palette.light, width: 1.8 }, { course: "earliest" }),
    ...drawBreak(course, rows, scale, palette),
    ...told.flatMap((station, index) => drawStation(station, index, palette)),
  ];
  const names = course.entities.flatMap((id, index) =>
    drawName(loaded, id, rows[index] ?? 0, gutter, palette),
  );
  return {
    width: gutter + scale.width,
    height,
    marks: [{ kind: "group", x: gutter, marks: plot }, ...names],
  };
}

function tellStations(loaded: Case, course: Course, scale: TimeScale): Told[] {
  let top = LINE;
  return shapeStations(course, scale.x, scale.width).map((shape) => {
    const lines = clip(wrap(tell(loaded, shape), SIZE, shape.text.width - DISC), MOST_LINES);
    const bottom = top + Math.max(STEP, lines.length * LINE + 2 * AIR);
    const station = { shape, lines, top, bottom };
    top = bottom;
    return station;
  });
}

function tell(loaded: Case, { station }: StationShape): string {
  const relation = loaded.relationsById.get(station.relation);
  if (relation === undefined) return "";
  const places = describePlaces(readHopSources(loaded, relation.sources));
  return `${dateLabel(relation.dates.when)}: ${relation.statement} (${places})`;
}

function drawStation({ shape, lines, top, bottom }: Told, index: number, palette: Palette): Mark[] {
  const middle = (top + bottom) / 2;
  const { x, text, station } = shape;
  const isLeft = text.side === "left";
  const first = middle - ((lines.length - 1) * LINE) / 2 + SIZE * 0.36;
  const common = { kind: "text", size: SIZE, fill: palette.ink } as const;
  const at = isLeft ? text.left + text.width - DISC : Math.max(text.left, x.start + DISC) + DISC;
  return [
    path(circleAt({ x: x.start, y: middle }, DISC), { fill: palette.paper, stroke: palette.ink, width: 0.7 }),
    {
      ...common,
      x: x.start,
      y: middle + SIZE * 0.36,
      lines: [station.state === "broken" ? "×" : String(index + 1)],
      anchor: "middle",
      bold: true,
      of: { hop: station.relation },
    },
    {
      ...common,
      x: at,
      y: first,
      lines,
      anchor: isLeft ? "end" : "start",
      of: { statement: station.relation },
    },
  ];
}

/** Beside its row where there is a gutter, else on it. */
function drawName(loaded: Case, id: string, y: number, gutter: number, { ink, paper }: Palette): Mark[] {
  const name = nameOf(loaded, id);
  const common = { kind: "text", size: SIZE, bold: true, fill: ink, of: { name: id } } as const;
  if (gutter > 0) {
    const lines = clip(wrap(name, SIZE, gutter - 10, true), 3);
    const first = y - ((lines.length - 1) * LINE) / 2 + SIZE * 0.36;
    return [{ ...common, x: gutter - 8, y: first, lines, anchor: "end" }];
  }
  const width = widthOf(name, SIZE, true);
  const ground = `M0 ${coordinate(y - LINE / 2)}h${coordinate(width + 4)}v${coordinate(LINE)}h${coordinate(-width - 4)}z`;
  return [
    path(ground, { fill: paper }),
    { ...common, x: 0, y: y + SIZE * 0.36, lines: [name], anchor: "start" },
  ];
}

/** Along an entity while influence rests with it, down where it passes on. */
function lineOf(told: readonly Told[], edge: "start" | "end"): string {
  return told
    .map(({ shape, top, bottom }, index) => {
      const x = coordinate(shape.x[edge]);
      return `${index === 0 ? `M${x} ${coordinate(top)}` : ""}H${x}V${coordinate(bottom)}`;
    })
    .join("");
}

function bandOf(told: readonly Told[]): string {
  if (told.length === 0) return "";
  const back = told.toReversed().map(({ shape, top }) => `H${coordinate(shape.x.end)}V${coordinate(top)}`);
  return `${lineOf(told, "start")}${back.join("")}Z`;
}

/** The step back in time that no influence can take. */
function drawBreak(
  course: Course,
  rows: readonly number[],
  scale: TimeScale,
  { light, ink }: Palette,
): Mark[] {
  const at = course.break;
  if (at === null) return [];
  const y = rows[at.hop] ?? 0;
  const tooLate = `${describeDays(Math.abs(at.arrived - at.closed))} too late`;
  const [arrived, closed] = [scale.x(at.arrived), scale.x(at.closed)];
  return [
    path(`M${coordinate(arrived)} ${coordinate(y)}H${coordinate(closed)}`, {
      stroke: light,
      width: 1.2,
      dashes: [2, 2],
    }),
    textAt({ x: (arrived + closed) / 2, y: y - 3 }, tooLate, { size: SIZE, anchor: "middle", fill: ink }),
  ];
}

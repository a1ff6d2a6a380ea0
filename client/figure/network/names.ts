import { widthOf } from "../../../model/exchange/figure/measure.ts";
import { coordinate } from "../../../model/exchange/figure/number.ts";
import type { Palette } from "../../../model/exchange/figure/palette.ts";
import { type Mark, PER_POINT, path } from "../../../model/exchange/figure/scene.ts";
import { around, type Box } from "../../network/box.ts";
import { LINE_HEIGHT, type MeasureLine } from "../../network/names/measure.ts";
import { type Name, type NodeOnScreen, nameNodes } from "../../network/names/name-nodes.ts";
import type { Picture, PictureNode } from "../../network/picture/picture.ts";
import type { Point } from "./polygon.ts";

/** Smaller than this no text of a figure is set: six and a half points. */
export const SMALLEST = 6.5 * PER_POINT;

/** Names on the screen, in pixels. */
const ON_SCREEN = 12.5;

/** Where a baseline lies within the height of a line, relative to the size. */
const BASELINE = 0.92;

/** Measures are generous; a ground need not be. */
const TIGHT = 0.94;

/** Room that the number of a hop takes on the screen, from its middle (pixels). */
const HOP = 11;

/**
 * The names of a picture drawn at some scale: where they stand on the screen while they can be read there, placed anew
 * where the figure is so much smaller that they could not.
 * @param hops where the numbers of hops stand, in the drawing
 */
export function namesAt(picture: Picture, scale: number, hops: readonly Point[]): readonly Name[] {
  const { names } = picture;
  if (names === null || names.some(({ size }) => size * scale < SMALLEST))
    return placeAnew(picture, scale, hops);
  return names.map((name) => resize(name, scale));
}

/** Names are placed as on a screen so large that they come out at the smallest size, or as they are seen. */
function placeAnew({ width, height, nodes }: Picture, scale: number, hops: readonly Point[]): Name[] {
  const size = Math.max(SMALLEST, ON_SCREEN * scale);
  const back = size / ON_SCREEN;
  const toScreen = scale / back;
  const screen = { width: width * toScreen, height: height * toScreen };
  const taken = hops.map(({ x, y }) => around(x / back, y / back, HOP));
  const { names } = nameNodes(
    nodes.map((node) => toNode(node, toScreen)),
    screen,
    taken,
    measure,
  );
  return names.map((name) => resize(name, back));
}

const measure: MeasureLine = (line, size) => widthOf(line, size) * TIGHT;

function toNode({ x, y, radius, isLit, ...node }: PictureNode, scale: number): NodeOnScreen {
  const isPole = node.pole !== null;
  return {
    ...node,
    x: x * scale,
    y: y * scale,
    radius: radius * scale,
    weight: isLit ? 3.5 : isPole ? 3 : node.isDim ? 0 : 1,
    must: isPole || isLit,
  };
}

function resize(name: Name, scale: number): Name {
  const { box, leader } = name;
  return {
    ...name,
    size: name.size * scale,
    box: {
      left: box.left * scale,
      right: box.right * scale,
      top: box.top * scale,
      bottom: box.bottom * scale,
    },
    leader: leader && [leader[0] * scale, leader[1] * scale, leader[2] * scale, leader[3] * scale],
  };
}

/** Names as marks, each on a ground that keeps lines from running through it. */
export function drawNames(names: readonly Name[], palette: Palette): Mark[] {
  const leaders = names.flatMap(({ leader }) => (leader === null ? [] : [drawLeader(leader, palette)]));
  const grounds = names.map((name) => drawGround(name, palette));
  return [...leaders, ...grounds, ...names.map((name) => drawName(name, palette))];
}

function drawLeader([x1, y1, x2, y2]: NonNullable<Name["leader"]>, { rule }: Palette): Mark {
  const d = `M${coordinate(x1)} ${coordinate(y1)}L${coordinate(x2)} ${coordinate(y2)}`;
  return path(d, { stroke: rule, width: 0.5 });
}

/** A ground as wide as each line, so that no more of the lines below is lost than must be. */
function drawGround({ lines, box, size, align }: Name, { paper }: Palette): Mark {
  const strips = lines.map((line, index) => {
    const width = measure(line, size, "sans");
    const left = { left: box.left, centre: middleOf(box) - width / 2, right: box.right - width }[align];
    const [x, y] = [coordinate(left - 1), coordinate(box.top + index * LINE_HEIGHT * size)];
    return `M${x} ${y}h${coordinate(width + 2)}v${coordinate(LINE_HEIGHT * size)}h${coordinate(-width - 2)}z`;
  });
  return path(strips.join(""), { fill: paper, fillOpacity: 0.78 });
}

function middleOf({ left, right }: Box): number {
  return (left + right) / 2;
}

function drawName({ id, lines, box, size, align, face, isDim }: Name, { ink, rule }: Palette): Mark {
  return {
    kind: "text",
    x: { left: box.left, centre: middleOf(box), right: box.right }[align],
    y: box.top + BASELINE * size,
    lines,
    size,
    anchor: ({ left: "start", centre: "middle", right: "end" } as const)[align],
    bold: face === "serif",
    fill: isDim ? rule : ink,
    of: { name: id },
  };
}

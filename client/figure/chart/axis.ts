import { coordinate } from "../../../model/exchange/figure/number.ts";
import type { Palette } from "../../../model/exchange/figure/palette.ts";
import { type Drawing, type Mark, PER_POINT, path, textAt } from "../../../model/exchange/figure/scene.ts";
import type { TimeScale } from "../../timeline/scale.ts";

/** The size of numbers along axes. */
export const AXIS_SIZE = 6.5 * PER_POINT;

/** How much of the axis a number needs. */
const ROOM = AXIS_SIZE * 3.4;

/** Years along a line, those left out that have no room beside the one before. */
export function drawAxis(scale: TimeScale, { ink, rule }: Palette): Drawing {
  const marks: Mark[] = [path(`M0 0H${coordinate(scale.width)}`, { stroke: rule, width: 0.6 })];
  let free = 0;
  for (const { label, x } of scale.ticks) {
    if (x < free || x > scale.width - ROOM / 3) continue;
    free = x + ROOM;
    const at = { x: Math.max(x, AXIS_SIZE), y: AXIS_SIZE + 4 };
    marks.push(
      path(`M${coordinate(x)} 0v3`, { stroke: rule, width: 0.6 }),
      textAt(at, label, { size: AXIS_SIZE, anchor: "middle", fill: ink }, { part: "axis" }),
    );
  }
  return { width: scale.width, height: AXIS_SIZE + 7, marks };
}

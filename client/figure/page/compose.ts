import { captionText, setCaption } from "../../../model/exchange/figure/caption.ts";
import { outlineOf, rectangle } from "../../../model/exchange/figure/hatch.ts";
import { PALETTES } from "../../../model/exchange/figure/palette.ts";
import { PER_MILLIMETRE, path, type Scene, stack } from "../../../model/exchange/figure/scene.ts";
import type { FigureSetting } from "../../../model/exchange/figure/setting.ts";
import type { Figure } from "../../store/take-away.ts";

/** Air around a figure (units of 1/96 inch), so that no line is cut off by the edge of the paper. */
export const EDGE = 6;

/** Between a drawing and what stands below it. */
const GAP = 9;

/** A figure as it is saved: the drawing, and below it legend and caption as far as they are wanted. */
export function composeFigure(figure: Figure, { width, ink, legend, caption }: FigureSetting): Scene {
  const palette = PALETTES[ink];
  const whole = width * PER_MILLIMETRE;
  const inner = whole - 2 * EDGE;
  const drawn = figure.draw({ width: inner, palette });
  const parts = stack(
    [
      drawn.drawing,
      ...(legend && drawn.legend.height > 0 ? [drawn.legend] : []),
      ...(caption ? [setCaption(figure.caption, inner, palette)] : []),
    ],
    GAP,
  );
  const height = parts.height + 2 * EDGE;
  const ground = path(outlineOf(rectangle(0, 0, whole, height)), { fill: palette.paper }, { part: "paper" });
  return {
    width: whole,
    height,
    title: figure.caption.title,
    description: captionText(figure.caption),
    marks: [ground, { kind: "group", x: EDGE, y: EDGE, marks: parts.marks, of: { part: "figure" } }],
  };
}

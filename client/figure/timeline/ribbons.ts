import { fillArea, rectangle } from "../../../model/exchange/figure/hatch.ts";
import { widthOf } from "../../../model/exchange/figure/measure.ts";
import type { Fill, Palette } from "../../../model/exchange/figure/palette.ts";
import { type Drawing, type Mark, PER_POINT, textAt } from "../../../model/exchange/figure/scene.ts";
import { packLanes } from "../../timeline/lanes/lanes.ts";
import type { Stretch } from "../../timeline/lanes/stretches.ts";
import type { TimeScale } from "../../timeline/scale.ts";

const SIZE = 6.5 * PER_POINT;
const LANE = SIZE * 1.7;
const AIR = 3;

/** A stretch that is too short for its name: it has a number, which a key explains. */
export interface Numbered {
  readonly number: number;
  readonly stretch: Stretch;
}

/** Lanes of periods or of terms of office, with what a key must explain. */
export interface Ribbons {
  readonly drawing: Drawing;
  readonly numbered: readonly Numbered[];
}

/**
 * Stretches of time in lanes: pale where they only may have been, full where they certainly were.
 * @param first the number that the first of those without room for a name has
 */
export function drawRibbons(
  stretches: readonly Stretch[],
  scale: TimeScale,
  palette: Palette,
  first: number,
): Ribbons {
  const lanes = packLanes(stretches, (stretch) => stretch.core ?? stretch);
  const numbered: Numbered[] = [];
  const marks = lanes.flatMap((lane, index) =>
    lane.flatMap((stretch): Mark[] => {
      const room = roomOf(stretch, scale);
      const fits = widthOf(stretch.name, SIZE) + 2 * AIR <= room.width;
      if (!fits) numbered.push({ number: first + numbered.length, stretch });
      const label = fits ? stretch.name : String(numbered.at(-1)?.number);
      return drawRibbon(stretch, label, index * LANE, scale, palette);
    }),
  );
  return { drawing: { width: scale.width, height: lanes.length * LANE, marks }, numbered };
}

/** The part of a ribbon that is sure, where its name stands. */
function roomOf(stretch: Stretch, scale: TimeScale) {
  const { start, end } = stretch.core ?? stretch;
  const x = scale.x(start);
  return { x, width: scale.x(end + 1) - x };
}

function drawRibbon(
  stretch: Stretch,
  label: string,
  top: number,
  scale: TimeScale,
  palette: Palette,
): Mark[] {
  const room = roomOf(stretch, scale);
  const height = LANE - 2;
  const left = scale.x(stretch.start);
  const width = Math.max(scale.x(stretch.end + 1) - left, 1.5);
  const edge = { stroke: palette.rule, width: 0.5 };
  const of = { entity: stretch.entityId, stretch: stretch.key };
  const whole = fillArea(rectangle(left, top, width, height), { colour: palette.paper }, edge, of);
  const sure = stretch.core === null ? [] : drawSure(room, top, height, fillOf(stretch, palette), palette);
  const wide = widthOf(label, SIZE);
  const isDark = stretch.core !== null && fillOf(stretch, palette).colour === palette.ink;
  if (wide > Math.max(room.width, width) + 1) return [...whole, ...sure];
  const at = {
    x: room.x + Math.min(AIR, Math.max(0.5, (room.width - wide) / 2)),
    y: top + height / 2 + SIZE * 0.36,
  };
  const fill = isDark ? palette.paper : palette.ink;
  const text = textAt(at, label, { size: SIZE, fill }, { name: stretch.entityId });
  return [...whole, ...sure, ...groundOf(stretch, at, wide, palette), text];
}

/** A name on hatching needs a ground of its own. */
function groundOf(
  stretch: Stretch,
  { x, y }: Readonly<Record<"x" | "y", number>>,
  width: number,
  palette: Palette,
): Mark[] {
  if (stretch.core === null || fillOf(stretch, palette).hatch === undefined) return [];
  const ground = rectangle(x - 1, y - SIZE * 0.85, width + 2, SIZE * 1.1);
  return fillArea(ground, { colour: palette.paper }, {});
}

function drawSure(
  { x, width }: { readonly x: number; readonly width: number },
  top: number,
  height: number,
  fill: Fill,
  { rule }: Palette,
): Mark[] {
  return fillArea(rectangle(x, top, Math.max(width, 1), height), fill, { stroke: rule, width: 0.5 });
}

/** Periods by how close relations were, terms of office evenly. */
function fillOf({ intensity }: Stretch, palette: Palette): Fill {
  if (intensity === null)
    return palette.families.setting.hatch ? { colour: palette.paper } : palette.families.setting;
  return palette.periods[intensity + 2] ?? palette.periods[2];
}

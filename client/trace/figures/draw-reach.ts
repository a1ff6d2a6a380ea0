import { flow, type Item } from "../../../model/exchange/figure/flow.ts";
import { coordinate } from "../../../model/exchange/figure/number.ts";
import type { Palette } from "../../../model/exchange/figure/palette.ts";
import { type Mark, PER_POINT, path, stack, textAt } from "../../../model/exchange/figure/scene.ts";
import type { ReachAnswer } from "../../../model/influence/answers.ts";
import type { Interval } from "../../../model/time/bounds.ts";
import { drawAxis } from "../../figure/chart/axis.ts";
import { item } from "../../figure/network/legend.ts";
import type { Drawn, Room } from "../../store/take-away.ts";
import { makeScale } from "../../timeline/scale.ts";
import { cumulate, type Direction, domainOfCounts, drawSteps } from "../panels/reach-curve.ts";

const SIZE = 6.5 * PER_POINT;
const HEIGHT = 150;
/** Room for the counts beside the curve. */
const GUTTER = SIZE * 2.6;

/** The reach of an entity as it is shown. */
export interface ShownReach {
  readonly span: Interval;
  readonly moments: ReachAnswer["moments"];
  readonly direction: Direction;
}

/** How many are reached by when: an area that is certain, and over it a dashed line of what is possible. */
export function drawReach({ span, moments, direction }: ShownReach, { width, palette }: Room): Drawn {
  const counts = cumulate(moments, direction);
  const scale = makeScale(domainOfCounts(counts, span), width - GUTTER);
  const frame = { width: scale.width, height: HEIGHT, most: moments.length };
  const certain = `${drawSteps(counts, "certain", scale.x, frame)}V${HEIGHT}H0Z`;
  const curve: Mark[] = [
    ...drawCounts(moments.length, scale.width, palette),
    path(
      certain,
      { fill: palette.certain, fillOpacity: 0.45, stroke: palette.ink, width: 1 },
      { curve: "certain" },
    ),
    path(
      drawSteps(counts, "possible", scale.x, frame),
      { stroke: palette.ink, width: 1.2, dashes: [5, 3] },
      { curve: "possible" },
    ),
  ];
  const axis = drawAxis(scale, palette);
  const body = stack(
    [
      { width, height: HEIGHT, marks: [{ kind: "group", x: GUTTER, marks: curve }] },
      { ...axis, marks: [{ kind: "group", x: GUTTER, marks: axis.marks }] },
    ],
    0,
  );
  return { drawing: { ...body, width }, legend: explain(width, palette) };
}

/** Levels of the count at the left: none, half and all. */
function drawCounts(most: number, width: number, { ink, rule }: Palette): Mark[] {
  const levels = [...new Set([0, Math.round(most / 2), most])];
  return levels.flatMap((count): Mark[] => {
    const y = HEIGHT - (count / Math.max(most, 1)) * HEIGHT;
    const at = { x: -4, y: Math.max(y + SIZE * 0.36, SIZE) };
    return [
      path(`M0 ${coordinate(y)}H${coordinate(width)}`, { stroke: rule, width: 0.4 }),
      textAt(at, String(count), { size: SIZE, anchor: "end", fill: ink }, { part: "axis" }),
    ];
  });
}

function explain(width: number, palette: Palette) {
  const area = path("M1 3H25V11H1Z", {
    fill: palette.certain,
    fillOpacity: 0.45,
    stroke: palette.ink,
    width: 1,
  });
  const line = path("M1 7H25", { stroke: palette.ink, width: 1.2, dashes: [5, 3] });
  const items: Item[] = [
    item("however the uncertain dates fall", 26, palette, [area]),
    item("at most", 26, palette, [line]),
  ];
  return flow(items, width, SIZE * 1.5);
}

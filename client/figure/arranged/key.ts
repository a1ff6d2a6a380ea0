import { flow } from "../../../model/exchange/figure/flow.ts";
import type { Palette } from "../../../model/exchange/figure/palette.ts";
import { type Drawing, type Mark, PER_POINT, path } from "../../../model/exchange/figure/scene.ts";
import { SECTORS, type Sector } from "../../../model/graph/kinds.ts";
import { POSSIBLE } from "../../style/shapes.ts";
import { item } from "../network/legend.ts";

const LINE = 7 * PER_POINT * 1.45;
const SAMPLE = 22;

/** What colours and lines of lanes and of a matrix mean. */
export function drawKey(sectors: ReadonlySet<Sector>, width: number, palette: Palette): Drawing {
  const sample = (stroke: string, thick: number, dashes?: readonly number[]): Mark[] => [
    path(`M1 ${LINE / 2}H${SAMPLE - 1}`, { stroke, width: thick, dashes }),
  ];
  return flow(
    [
      ...SECTORS.filter((sector) => sectors.has(sector)).map((sector) =>
        item(sector, SAMPLE, palette, sample(palette.sectors[sector], 3)),
      ),
      item("certainly in force", SAMPLE, palette, sample(palette.ink, 3)),
      item("possibly in force", SAMPLE, palette, sample(palette.ink, 1.2, POSSIBLE)),
    ],
    width,
    LINE,
  );
}

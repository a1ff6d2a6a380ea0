import type { Mark } from "../../../model/exchange/figure/scene.ts";
import type { Drawn, Room } from "../../store/take-away.ts";
import type { Cropped } from "./crop.ts";
import { type ChangeWords, drawLegend } from "./legend.ts";
import { drawHops, drawLine, placeHops, routesOf } from "./lines.ts";
import { drawNames, namesAt, SMALLEST } from "./names.ts";
import { drawNodes } from "./nodes.ts";

/** The network as it stands on the screen, as wide as there is room. */
export function drawNetwork(
  { picture, isCut }: Cropped,
  { width, palette }: Room,
  words?: ChangeWords,
): Drawn {
  const scale = width / picture.width;
  const height = picture.height * scale;
  const routes = routesOf(picture, scale);
  const hops = placeHops(routes);
  const marks = [
    ...routes.map((routed) => drawLine(routed, picture.zoom * scale, palette)),
    ...drawNodes(picture, scale, palette),
    ...drawNames(namesAt(picture, scale, hops), palette),
    ...drawHops(hops, Math.max(SMALLEST, 13 * scale), palette),
  ];
  const group: Mark = { kind: "group", marks, clip: isCut ? { width, height } : undefined };
  return { drawing: { width, height, marks: [group] }, legend: drawLegend(picture, width, palette, words) };
}

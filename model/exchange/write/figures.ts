import type { Scene } from "../figure/scene.ts";
import { writeSvg } from "../figure/svg.ts";
import { type ExportFormat, FIGURE_VIEWS, type Taken, type WriteOptions } from "./taken.ts";

/** What is drawn of a view, as SVG with real text. */
export const figureSvg: ExportFormat = {
  name: "svg",
  title: "Figure as SVG",
  note: "Text stays text. With caption: data, version and sources stand in it.",
  mediaType: "image/svg+xml",
  extension: "svg",
  of: FIGURE_VIEWS,
  ofTwo: true,
  async *write(taken, options) {
    yield writeSvg(await sceneOf(taken, options));
  },
};

/** What is drawn of a view, set as it was asked for. */
export async function sceneOf({ draw, view }: Taken, { figure }: WriteOptions): Promise<Scene> {
  if (draw === undefined) throw new TypeError(`Nothing is drawn of a view "${view}"`);
  return draw(figure);
}

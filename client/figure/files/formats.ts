import type { Scene } from "../../../model/exchange/figure/scene.ts";
import { writeSvg } from "../../../model/exchange/figure/svg.ts";

/** A format of figures; what it needs is fetched when it is asked for. */
interface FigureFormat {
  readonly name: string;
  readonly extension: string;
  readonly note: string;
  write(scene: Scene): Promise<Blob>;
}

/** The formats in which a figure can be saved. A new one is a line here. */
export const FIGURE_FORMATS: readonly FigureFormat[] = [
  {
    name: "SVG",
    extension: "svg",
    note: "to edit: text stays text",
    write: async (scene) => new Blob([writeSvg(scene)], { type: "image/svg+xml" }),
  },
  {
    name: "PDF",
    extension: "pdf",
    note: "to print and for LaTeX: vectors, fonts embedded",
    write: async (scene) => (await import("./pdf.ts")).writePdf(scene),
  },
  {
    name: "PNG",
    extension: "png",
    note: "300 dots per inch",
    write: async (scene) => (await import("./png.ts")).writePng(scene),
  },
];

import { EXPORTS } from "../../model/exchange/exports.ts";
import { sceneOf } from "../../model/exchange/write/figures.ts";
import { type ExportFormat, FIGURE_VIEWS, type ViewName } from "../../model/exchange/write/taken.ts";

const png: ExportFormat = {
  name: "png",
  title: "Figure as PNG",
  note: "300 dots per inch, which the file says of itself.",
  mediaType: "image/png",
  extension: "png",
  of: FIGURE_VIEWS,
  async *write(taken, options) {
    const { writePng } = await import("../figures/write-png.ts");
    yield writePng(await sceneOf(taken, options));
  },
};

const pdf: ExportFormat = {
  name: "pdf",
  title: "Figure as PDF",
  note: "Vectors, fonts embedded.",
  mediaType: "application/pdf",
  extension: "pdf",
  of: FIGURE_VIEWS,
  async *write(taken, options) {
    const { writePdf } = await import("../figures/write-pdf.ts");
    yield await writePdf(await sceneOf(taken, options));
  },
};

/** Every file that the program writes: those that anyone can write, and those that need more than text. */
export const FORMATS: readonly ExportFormat[] = [...EXPORTS, pdf, png];

/** The formats that a view can give. */
export function formatsOf(view: ViewName): ExportFormat[] {
  return FORMATS.filter(({ of }) => of.includes(view));
}

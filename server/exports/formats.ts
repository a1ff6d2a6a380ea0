import { EXPORTS } from "../../model/exchange/exports.ts";
import { sceneOf } from "../../model/exchange/write/figures.ts";
import { type ExportFormat, FIGURE_VIEWS, type ViewName } from "../../model/exchange/write/taken.ts";
import { MOST_HELD } from "../../model/graph/network.ts";
import { writeOffline } from "../figures/offline.ts";

const png: ExportFormat = {
  name: "png",
  title: "Figure as PNG",
  note: "300 dots per inch, which the file says of itself.",
  mediaType: "image/png",
  extension: "png",
  of: FIGURE_VIEWS,
  ofTwo: true,
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
  ofTwo: true,
  async *write(taken, options) {
    const { writePdf } = await import("../figures/write-pdf.ts");
    yield await writePdf(await sceneOf(taken, options));
  },
};

const html: ExportFormat = {
  name: "html",
  title: "Figure that traces offline",
  note: "One page with the whole case in it, under the licence that it names: network, timeline, evidence and answers of influence, from a disk.",
  mediaType: "text/html",
  extension: "html",
  of: ["network", "paths", "dataset"],
  most: MOST_HELD,
  async *write({ offline, view }) {
    if (offline === undefined) throw new TypeError(`Nothing works offline of a view "${view}"`);
    yield* writeOffline(await offline());
  },
};

/** Every file that the program writes: those that anyone can write, and those that need more than text. */
export const FORMATS: readonly ExportFormat[] = [...EXPORTS, pdf, png, html];

/** The formats that a view can give. */
export function formatsOf(view: ViewName): ExportFormat[] {
  return FORMATS.filter(({ of }) => of.includes(view));
}

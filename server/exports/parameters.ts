import * as z from "zod";
import { INKS } from "../../model/exchange/figure/palette.ts";
import { USUAL_SETTING, WIDTHS } from "../../model/exchange/figure/setting.ts";
import { VIEWS } from "../../model/exchange/write/taken.ts";
import { number, truth } from "../http/parameters.ts";
import { lookParameters } from "./views/look.ts";

/** How a file is written, whatever is in it. */
const writing = {
  spell: z.enum(["possible", "certain"]).default("possible").meta({
    description:
      "Which bounds become beginning and end in formats that know no uncertain dates: the widest, or the days on which it is certainly so; what has none is left out then.",
  }),
  width: number(WIDTHS.least, WIDTHS.most).default(USUAL_SETTING.width).meta({
    description: "The width of a figure in millimetres: 84 for one column of a journal, 174 for two.",
  }),
  ink: z.enum(INKS).default(USUAL_SETTING.ink).meta({
    description:
      "A figure in colour, in colours that stay apart in grey, or in black and white with patterns.",
  }),
  legend: truth.default(USUAL_SETTING.legend).meta({ description: "Whether a figure has its legend." }),
  caption: truth.default(USUAL_SETTING.caption).meta({ description: "Whether a figure has its caption." }),
  formulas: z.enum(["neutralize", "keep"]).default("neutralize").meta({
    description:
      "Whether cells of CSV that a spreadsheet would run as formulas have a quote put before them.",
  }),
};

/** The names of that. */
export const ABOUT_WRITING: readonly string[] = Object.keys(writing);

/** What every export can be asked with, beside the parameters of its view. */
export const exportParameters = z.looseObject({
  view: z.enum(VIEWS).optional().meta({
    description:
      "What the file is made of, asked with the parameters of its own request: `network` (the default: everything in force, as /api/network counts it), `timeline` (the same by year, as /api/histogram), `paths` (as /api/paths), `reach` (as /api/reach), `compare` (as /api/compare), `query` (a question of the catalogue by its name in `query`, or Cypher in `cypher` with `parameters` as JSON), `dataset` (all of it).",
  }),
  link: z.string().max(8_000).optional().meta({
    description:
      "In place of the view and its parameters: a link to the page, as it stands in the address bar, or an address of this API. `view` then says which of the views that it shows is meant.",
  }),
  ...lookParameters,
  ...writing,
});

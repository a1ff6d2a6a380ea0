import * as z from "zod";
import { INKS } from "../../model/exchange/figure/palette.ts";
import { USUAL_SETTING, WIDTHS } from "../../model/exchange/figure/setting.ts";
import {
  type ExportFormat,
  VIEWS,
  type ViewName,
  type WriteOptions,
} from "../../model/exchange/write/taken.ts";
import { unfit } from "../errors.ts";
import { hint } from "../http/closest.ts";
import { Download } from "../http/download.ts";
import { number, truth } from "../http/parameters.ts";
import { parse } from "../http/parse.ts";
import { FORMATS, formatsOf } from "./formats.ts";
import { type Chosen, type ExportContext, takeAway } from "./taken.ts";
import { choose } from "./views/choose.ts";

/** What every export can be asked with, beside the parameters of its view. */
export const exportParameters = z.looseObject({
  view: z.enum(VIEWS).default("network").meta({
    description:
      "What the file is made of, asked with the parameters of its own request: `network` (everything in force, as /api/network counts it), `timeline` (the same by year, as /api/histogram), `paths` (as /api/paths), `reach` (as /api/reach), `compare` (as /api/compare), `query` (a question of the catalogue by its name in `query`, or Cypher in `cypher` with `parameters` as JSON), `dataset` (all of it).",
  }),
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
});

/**
 * Makes a file of a view.
 * @param name one of the formats
 * @param query the parameters as a request has them
 * @throws Problem `unfit` for a format that there is not, or that the view cannot give, with those that it can
 */
export async function makeExport(name: string, query: unknown, context: ExportContext): Promise<Download> {
  const { view, spell, formulas, width, ink, legend, caption, ...rest } = parse(exportParameters, query);
  const format = findFormat(name, view);
  const options: WriteOptions = { spell, formulas, figure: { width, ink, legend, caption } };
  const chosen = await choose(view, rest, context);
  refuseUnclaimed(format, chosen);
  const taken = await takeAway(context, chosen);
  const fileName = `${taken.about.id}-${view}.${format.extension}`;
  return new Download(format.mediaType, fileName, format.write(taken, options));
}

/** Two datasets are two lists of claims: one file of one dataset would pass for both. */
function refuseUnclaimed({ name, of }: ExportFormat, { view, isOfTwo }: Chosen): void {
  if (isOfTwo !== true || OF_TWO.has(name) || !of.includes(view)) return;
  const detail = `A comparison of two datasets can be written as ${[...OF_TWO].join(", ")}; ask for the claims of each dataset by itself.`;
  throw unfit([{ parameter: "format", detail }]);
}

const OF_TWO = new Set(["csv", "json", "svg", "pdf", "png"]);

function findFormat(name: string, view: ViewName): ExportFormat {
  const offered = formatsOf(view);
  const found = offered.find((format) => format.name === name);
  if (found !== undefined) return found;
  const names = offered.map((format) => format.name);
  const detail = FORMATS.some((format) => format.name === name)
    ? `A view "${view}" cannot be written as ${name}.`
    : `There is no format "${name}". ${hint(name, names)}`.trim();
  throw unfit([{ parameter: "format", detail: `${detail} It can be written as ${names.join(", ")}.` }]);
}

import * as z from "zod";
import { EXPORTS } from "../../model/exchange/exports.ts";
import {
  type ExportFormat,
  VIEWS,
  type ViewName,
  type WriteOptions,
} from "../../model/exchange/write/taken.ts";
import { unfit } from "../errors.ts";
import { hint } from "../http/closest.ts";
import { Download } from "../http/download.ts";
import { parse } from "../http/parse.ts";
import { type ExportContext, takeAway } from "./taken.ts";
import { choose } from "./views.ts";

/** What every export can be asked with, beside the parameters of its view. */
export const exportParameters = z.looseObject({
  view: z.enum(VIEWS).default("network").meta({
    description:
      "What the file is made of, asked with the parameters of its own request: `network` (everything in force, as /api/network counts it), `paths` (as /api/paths), `dataset` (all of it).",
  }),
  spell: z.enum(["possible", "certain"]).default("possible").meta({
    description:
      "Which bounds become beginning and end in formats that know no uncertain dates: the widest, or the days on which it is certainly so; what has none is left out then.",
  }),
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
  const { view, spell, formulas, ...rest } = parse(exportParameters, query);
  const format = findFormat(name, view);
  const options: WriteOptions = { spell, formulas };
  const taken = await takeAway(context, await choose(view, rest, context));
  const fileName = `${taken.about.id}-${view}.${format.extension}`;
  return new Download(format.mediaType, fileName, format.write(taken, options));
}

/** The formats that a view can give. */
export function formatsOf(view: ViewName): ExportFormat[] {
  return EXPORTS.filter(({ of }) => of.includes(view));
}

function findFormat(name: string, view: ViewName): ExportFormat {
  const offered = formatsOf(view);
  const found = offered.find((format) => format.name === name);
  if (found !== undefined) return found;
  const names = offered.map((format) => format.name);
  const detail = EXPORTS.some((format) => format.name === name)
    ? `A view "${view}" cannot be written as ${name}.`
    : `There is no format "${name}". ${hint(name, names)}`.trim();
  throw unfit([{ parameter: "format", detail: `${detail} It can be written as ${names.join(", ")}.` }]);
}

import type * as z from "zod";
import type { ExportFormat, ViewName, WriteOptions } from "../../model/exchange/write/taken.ts";
import { invalid, unfit } from "../errors.ts";
import { hint } from "../http/closest.ts";
import { Download } from "../http/download.ts";
import { parse } from "../http/parse.ts";
import { FORMATS, formatsOf } from "./formats.ts";
import { ABOUT_WRITING, exportParameters } from "./parameters.ts";
import { readRequest } from "./read-request.ts";
import { type Chosen, type ExportContext, takeAway } from "./taken.ts";
import { choose } from "./views/choose.ts";

/**
 * Makes a file of a view.
 * @param name one of the formats
 * @param query the parameters as a request has them
 * @throws Problem `invalid` for a format that there is not, or that the view cannot give, with those that it can
 */
export async function makeExport(name: string, query: unknown, context: ExportContext): Promise<Download> {
  const asked = await follow(parse(exportParameters, query), context);
  const { view = "network", link: _, spell, formulas, width, ink, legend, caption, ...rest } = asked;
  const format = findFormat(name, view);
  const options: WriteOptions = { spell, formulas, figure: { width, ink, legend, caption } };
  const chosen = await choose(view, rest, context);
  refuseUnclaimed(format, chosen);
  refuseTooLarge(format, chosen);
  const taken = await takeAway(context, chosen);
  const fileName = `${taken.about.id}-${view}.${format.extension}`;
  return new Download(format.mediaType, fileName, format.write(taken, options));
}

type Asked = z.output<typeof exportParameters>;

/** Where a link is given, what that asks for; how it is to be written may be said in it or beside it. */
async function follow(asked: Asked, context: ExportContext): Promise<Asked> {
  const { link, view, ...beside } = asked;
  if (link === undefined) return asked;
  const others = Object.keys(beside).filter((name) => !ABOUT_WRITING.includes(name));
  if (others.length === 0)
    return parse(exportParameters, { ...beside, ...(await readRequest(link, context, view)) });
  throw unfit(
    others.map((name) => ({
      parameter: name,
      detail: `The link says all but how it is written; leave out "${name}".`,
    })),
  );
}

/** Two datasets are two lists of claims: one file of one dataset would pass for both. */
function refuseUnclaimed({ ofTwo }: ExportFormat, { view, isOfTwo }: Chosen): void {
  if (isOfTwo !== true || ofTwo) return;
  const others = formatsOf(view).flatMap((one) => (one.ofTwo ? [one.name] : []));
  const detail = `A comparison of two datasets can be written as ${others.join(", ")}; ask for the claims of each dataset by itself.`;
  throw invalid([{ parameter: "format", detail }]);
}

/** What has to hold a case whole cannot be made of any. */
function refuseTooLarge({ name, most = Infinity }: ExportFormat, { held, view }: Chosen): void {
  const relations = held.columns.relations.from.length;
  if (relations <= most) return;
  const others = formatsOf(view).filter((one) => (one.most ?? Infinity) >= relations);
  const detail = `The case has ${relations} relations, and ${name} can be made of up to ${most}. It can be written as ${others.map((one) => one.name).join(", ")}.`;
  throw invalid([{ parameter: "format", detail }]);
}

function findFormat(name: string, view: ViewName): ExportFormat {
  const offered = formatsOf(view);
  const found = offered.find((format) => format.name === name);
  if (found !== undefined) return found;
  const names = offered.map((format) => format.name);
  const detail = FORMATS.some((format) => format.name === name)
    ? `A view "${view}" cannot be written as ${name}.`
    : `There is no format "${name}". ${hint(name, names)}`.trim();
  throw invalid([{ parameter: "format", detail: `${detail} It can be written as ${names.join(", ")}.` }]);
}

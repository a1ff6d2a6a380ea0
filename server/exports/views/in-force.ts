import * as z from "zod";
import { dropBy } from "../../../model/graph/within/case-filter.ts";
import { listInForce } from "../../../model/graph/within/table.ts";
import { inLanguage } from "../../cases/in-language.ts";
import type { InForce } from "../../figures/draw.ts";
import { idParameter, repeatable } from "../../http/parameters.ts";
import { parse } from "../../http/parse.ts";
import { filters } from "../../routes/filters.ts";
import { refuseUnknown } from "../../routes/known.ts";
import { indexesOf } from "../../routes/named-entities.ts";
import { checkWindow, filterOf, windowOf, windowParameters } from "../../routes/window.ts";
import type { ExportContext } from "../taken.ts";

export const inForceParameters = { ...windowParameters, ...filters, of: repeatable(idParameter) };

const inForceQuery = checkWindow(z.strictObject(inForceParameters));

/** Everything in force within a window, whatever a picture has room for. */
export async function findInForce(query: unknown, context: ExportContext): Promise<InForce> {
  const { dataset: asked, language, reading, of: names, ...rest } = parse(inForceQuery, query, false);
  const loaded = await context.datasets.resolve(asked, context.signal);
  const held = inLanguage(await context.cases.of(loaded), language);
  const { columns } = held;
  const filter = filterOf(rest);
  refuseUnknown(columns, filter);
  const of = indexesOf(columns, "of", names);
  const around = new Set(of);
  const window = windowOf(rest);
  const inForce = listInForce(columns, window, reading, dropBy(columns, filter));
  const { from, to } = columns.relations;
  const touches = (at: number) => around.has(from[at] ?? -1) || around.has(to[at] ?? -1);
  const relations = around.size === 0 ? inForce : inForce.filter(touches);
  const besides = [
    ...tellOnly(
      "what touches",
      of.map((at) => columns.entities.names.at(at) ?? ""),
    ),
    ...tellOnly(
      "what rests on",
      (filter.sources ?? []).map((id) => columns.sources.find((source) => source.id === id)?.name ?? id),
    ),
  ];
  return { held, window, filter, reading, relations, of, besides };
}

function tellOnly(what: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`Only ${what} ${names.join(", ")}.`];
}

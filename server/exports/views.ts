import * as z from "zod";
import type { ViewName } from "../../model/exchange/write/taken.ts";
import { dropBy } from "../../model/graph/within/case-filter.ts";
import { listInForce } from "../../model/graph/within/table.ts";
import { datasetParameter, idParameter, repeatable } from "../http/parameters.ts";
import { parse } from "../http/parse.ts";
import { filters } from "../routes/filters.ts";
import { refuseUnknown } from "../routes/known.ts";
import { indexesOf } from "../routes/named-entities.ts";
import { askPaths, pathsQuery } from "../routes/paths.ts";
import { checkWindow, filterOf, windowOf, windowParameters } from "../routes/window.ts";
import type { Chosen, ExportContext } from "./taken.ts";

/** The parameters of a view, not yet parsed, and what it chooses of a case. */
type Choose = (query: unknown, context: ExportContext) => Promise<Omit<Chosen, "view">>;

/** What an export can be made of: each with the parameters of the request that shows it. */
export const CHOOSE: Readonly<Record<ViewName, Choose>> = { network, paths, dataset };

const networkQuery = checkWindow(
  z.strictObject({
    ...windowParameters,
    ...filters,
    of: repeatable(idParameter),
  }),
);

/** Everything in force within a window, whatever a picture has room for. */
async function network(query: unknown, context: ExportContext): Promise<Omit<Chosen, "view">> {
  const { dataset: asked, reading, of, ...rest } = parse(networkQuery, query, false);
  const held = await context.cases.of(await context.datasets.resolve(asked, context.signal));
  const { columns } = held;
  const filter = filterOf(rest);
  refuseUnknown(columns, filter);
  const around = new Set(indexesOf(columns, "of", of));
  const inForce = listInForce(columns, windowOf(rest), reading, dropBy(columns, filter));
  const { from, to } = columns.relations;
  const touches = (at: number) => around.has(from[at] ?? -1) || around.has(to[at] ?? -1);
  return { held, relations: around.size === 0 ? inForce : inForce.filter(touches), entities: around };
}

/** What an answer of influence names: its hops with their rivals, or what explains that there is no path. */
async function paths(query: unknown, context: ExportContext): Promise<Omit<Chosen, "view">> {
  const { dataset: loaded, named } = await askPaths(parse(pathsQuery, query, false), context);
  const held = await context.cases.of(loaded);
  const { entities, relations } = held.columns;
  return {
    held,
    relations: [...new Set(named.flatMap((one) => one.relations))].map(relations.ids.indexOf),
    entities: named.flatMap((one) => one.entities).map(entities.ids.indexOf),
  };
}

const datasetQuery = z.strictObject({ dataset: datasetParameter });

/** All of it, also what no relation joins. */
async function dataset(query: unknown, context: ExportContext): Promise<Omit<Chosen, "view">> {
  const { dataset: asked } = parse(datasetQuery, query, false);
  const held = await context.cases.of(await context.datasets.resolve(asked, context.signal));
  const { entities, relations } = held.columns;
  return { held, relations: Int32Array.from(relations.from.keys()), entities: entities.kind.keys() };
}

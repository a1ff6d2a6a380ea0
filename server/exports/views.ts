import * as z from "zod";
import { resultOfClaims, resultOfDataset, resultOfPaths } from "../../model/exchange/cited/result.ts";
import type { ViewName } from "../../model/exchange/write/taken.ts";
import type { CaseColumns } from "../../model/graph/columns.ts";
import { toLine } from "../../model/graph/lines.ts";
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
type Choose = (query: unknown, context: ExportContext) => Promise<Part>;

type Part = Omit<Chosen, "view" | "parameters">;

/**
 * What a view shows.
 * @param parameters those of the request that shows it, not yet parsed
 * @throws Problem as that request does
 */
export async function choose(
  view: ViewName,
  parameters: Readonly<Record<string, unknown>>,
  context: ExportContext,
): Promise<Chosen> {
  return { view, parameters, ...(await CHOOSE[view](parameters, context)) };
}

const CHOOSE: Readonly<Record<ViewName, Choose>> = { network, paths, dataset };

const networkQuery = checkWindow(
  z.strictObject({
    ...windowParameters,
    ...filters,
    of: repeatable(idParameter),
  }),
);

/** Everything in force within a window, whatever a picture has room for. */
async function network(query: unknown, context: ExportContext): Promise<Part> {
  const { dataset: asked, reading, of, ...rest } = parse(networkQuery, query, false);
  const held = await context.cases.of(await context.datasets.resolve(asked, context.signal));
  const { columns } = held;
  const filter = filterOf(rest);
  refuseUnknown(columns, filter);
  const around = new Set(indexesOf(columns, "of", of));
  const inForce = listInForce(columns, windowOf(rest), reading, dropBy(columns, filter));
  const { from, to } = columns.relations;
  const touches = (at: number) => around.has(from[at] ?? -1) || around.has(to[at] ?? -1);
  const relations = around.size === 0 ? inForce : inForce.filter(touches);
  const pause = async () => {
    await context.turn();
    context.signal.throwIfAborted();
  };
  const result = () => resultOfClaims(linesOf(columns, relations), pause);
  return { held, relations, entities: around, result };
}

function* linesOf(columns: CaseColumns, relations: Iterable<number>): Generator<ReturnType<typeof toLine>> {
  for (const at of relations) yield toLine(columns, at);
}

/** What an answer of influence names: its hops with their rivals, or what explains that there is no path. */
async function paths(query: unknown, context: ExportContext): Promise<Part> {
  const { dataset: loaded, answer, named } = await askPaths(parse(pathsQuery, query, false), context);
  const held = await context.cases.of(loaded);
  const { entities, relations } = held.columns;
  return {
    held,
    relations: [...new Set(named.flatMap((one) => one.relations))].map(relations.ids.indexOf),
    entities: named.flatMap((one) => one.entities).map(entities.ids.indexOf),
    result: async () => resultOfPaths(answer),
  };
}

const datasetQuery = z.strictObject({ dataset: datasetParameter });

/** All of it, also what no relation joins. */
async function dataset(query: unknown, context: ExportContext): Promise<Part> {
  const { dataset: asked } = parse(datasetQuery, query, false);
  const held = await context.cases.of(await context.datasets.resolve(asked, context.signal));
  const { entities, relations } = held.columns;
  const all = Int32Array.from(relations.from.keys());
  const result = async () => resultOfDataset(held.dataset.contentHash, all.length);
  return { held, relations: all, entities: entities.kind.keys(), result };
}

import { isDeepStrictEqual } from "node:util";
import { type Case, openUnseen } from "../../client/unseen/case.ts";
import type { CaseColumns } from "../../model/graph/columns.ts";
import { MOST_HELD } from "../../model/graph/network.ts";
import type { HeldCase } from "../cases/cases.ts";
import { Problem } from "../errors.ts";
import type { RouteContext } from "../http/context.ts";
import type { Row } from "../neo4j/read.ts";
import { tellDataset } from "../routes/dataset.ts";

type Context = Pick<RouteContext, "database" | "catalogue" | "datasets" | "texts" | "signal">;

/** Cases as figures are drawn of them, for as long as their columns are held, and what their dataset said of itself. */
const cases = new WeakMap<CaseColumns, { readonly stored: Row; readonly opened: Case }>();

/** Whether the whole of a case was told with its texts when it was opened. */
export function hasTexts({ columns }: HeldCase): boolean {
  return cases.has(columns);
}

/**
 * A case as the page holds it, to be drawn. One that is too large for that is opened anew for each figure: it learns
 * what its answer tells.
 * @throws Problem `notFound` where the dataset has gone meanwhile
 */
export async function caseOf(held: HeldCase, context: Context): Promise<Case> {
  const { id } = held.dataset;
  const stored = await context.datasets.describe(id, context.signal);
  if (stored === undefined) throw new Problem("notFound", `The dataset "${id}" is no longer loaded.`);
  const known = cases.get(held.columns);
  // A dataset can get another title while its content, and so its columns, stay.
  if (known !== undefined && isDeepStrictEqual(known.stored, stored)) return known.opened;
  const dataset = await tellDataset(held, stored, context);
  const { entities, relations } = held.columns;
  const total = relations.from.length;
  if (total > MOST_HELD) return openUnseen(dataset, null);
  const all = { relations: relations.from.keys(), entities: entities.kind.keys() };
  const told = await context.texts.tell(context, held, all);
  const opened = openUnseen(dataset, { ...told, total, drawn: total });
  // What lacks its texts would lack them for ever.
  if (told.texts === "whole") cases.set(held.columns, { stored, opened });
  return opened;
}

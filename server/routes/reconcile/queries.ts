import * as z from "zod";
import { KINDS, type Kind } from "../../../model/graph/kinds.ts";
import { type Candidate, reconcile } from "../../../model/search/reconcile.ts";
import { unfit } from "../../errors.ts";
import type { RouteContext } from "../../http/context.ts";

/** How many queries a batch may hold. */
export const MOST_QUERIES = 1_000;

const MOST = 25;
const USUAL = 5;

export const type = z.object({ id: z.string(), name: z.string() });

export const candidate = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  score: z.number(),
  match: z.boolean(),
  type: z.array(type),
});

/** What is asked about one row of a table. */
export interface ReconcileQuery {
  readonly text: string;
  readonly kinds: readonly Kind[];
  readonly limit: number | undefined;
}

/** The kinds that a type's id names; none where it names none that is known, which then narrows nothing. */
export function kindsOf(types: string | readonly string[] | undefined): Kind[] {
  const ids = new Set(types === undefined ? [] : [types].flat());
  return KINDS.filter((kind) => ids.has(kind));
}

/** The candidates for each row. @throws Problem `unfit` for a dataset that is not loaded */
export async function answerQueries(
  dataset: string,
  asked: readonly ReconcileQuery[],
  context: Pick<RouteContext, "cases" | "datasets" | "texts" | "signal" | "turn" | "database" | "catalogue">,
): Promise<z.infer<typeof candidate>[][]> {
  const held = await context.cases.of(await context.datasets.resolve(dataset, context.signal));
  const found: Candidate[][] = [];
  for (const { text, kinds, limit = USUAL } of asked) {
    // In a large case each looks at every name.
    await context.turn();
    context.signal.throwIfAborted();
    found.push(reconcile(held.columns, text, kinds, Math.min(MOST, Math.max(1, limit))));
  }
  const entities = [...new Set(found.flat().map(({ entity }) => entity))];
  const told = await context.texts.tell(context, held, { relations: [], entities });
  const byIndex = new Map(entities.map((entity, place) => [entity, told.entities[place]]));
  return found.map((candidates) =>
    candidates.flatMap(({ entity, score, match }) => {
      const one = byIndex.get(entity);
      if (one === undefined) return [];
      const { id, name, summary, kind } = one;
      return [{ id, name, description: summary, score, match, type: [{ id: kind, name: kind }] }];
    }),
  );
}

/** Parses what stands as JSON in a field of a form. @throws Problem `unfit` */
export function parseField<T>(schema: z.ZodType<T>, name: string, text: string): T {
  const parsed = schema.safeParse(fromJson(text));
  if (parsed.success) return parsed.data;
  const detail = `"${name}" is no batch of queries as the Reconciliation API 0.2 has it: {"q0": {"query": "Peru"}}.`;
  throw unfit([{ parameter: name, detail }]);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

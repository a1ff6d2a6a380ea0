import * as z from "zod";
import { askOwn } from "../catalogue/ask.ts";
import { invalid, type ParameterError } from "../errors.ts";
import { hint } from "../http/closest.ts";
import type { RouteContext } from "../http/context.ts";

const names = z.array(z.string());

const answer = z.object({
  knownTypes: names,
  types: names,
  without: names,
});

interface Filters {
  /** The key of its generation. */
  readonly dataset: string;
  readonly types: readonly string[];
  readonly without: readonly string[];
}

/**
 * Refuses a filter by a name that nothing bears: it would quietly leave out all, or nothing.
 * @throws Problem `invalid`, with a hint for each
 */
export async function refuseUnknown(
  context: RouteContext,
  { dataset, types, without }: Filters,
): Promise<void> {
  if (types.length + without.length === 0) return;
  const [row] = await askOwn(context, "unknown", { dataset, types, things: without });
  const unknown = answer.parse(row);
  const errors = [
    ...unknown.types.map((type) => error("types", `relation type "${type}"`, type, unknown.knownTypes)),
    ...unknown.without.map((id) =>
      error("without", `source, type or entity "${id}"`, id, unknown.knownTypes),
    ),
  ];
  if (errors.length > 0) throw invalid(errors);
}

function error(parameter: string, what: string, name: string, known: readonly string[]): ParameterError {
  return { parameter, detail: `There is no ${what}. ${hint(name, known)}`.trim() };
}

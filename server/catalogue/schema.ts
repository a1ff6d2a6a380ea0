import * as z from "zod";
import type { Parameter } from "../../model/catalogue/query.ts";
import { integer, number, repeatable, truth } from "../http/parameters.ts";
import { firstDay, lastDay } from "../http/when.ts";

/** The schema that a request's values for the parameters of a query must fit; what it does not know it refuses. */
export function schemaOf(parameters: readonly Parameter[]) {
  return z.strictObject(
    Object.fromEntries(parameters.map((parameter) => [parameter.name, field(parameter)])),
  );
}

/** What a request may give: any of the parameters, since the dataset that is asked can have a default for each. */
export function givenOf(parameters: readonly Parameter[]) {
  return z.strictObject(
    Object.fromEntries(parameters.map((parameter) => [parameter.name, described(parameter).optional()])),
  );
}

function field(parameter: Parameter): z.ZodType {
  return leftOut(described(parameter), parameter);
}

function described(parameter: Parameter): z.ZodType {
  const { list, title, description } = parameter;
  const one = value(parameter);
  return (list ? repeatable(one) : one).meta({ description: description ?? title });
}

function value({ type, kinds, choices = [], edge, min, max }: Parameter): z.ZodType {
  if (type === "integer") return integer(min ?? Number.MIN_SAFE_INTEGER, max ?? Number.MAX_SAFE_INTEGER);
  if (type === "number") return number(min, max);
  if (type === "boolean") return truth;
  if (type === "choice") return z.enum(choices);
  if (type === "date") return edge === "last" ? lastDay : firstDay;
  return z
    .string({ error: (issue) => (issue.input === undefined ? MISSING : undefined) })
    .min(1)
    .max(1_000)
    .meta(kinds ? { description: `The id of a ${kinds.join(" or ")}` } : {});
}

const MISSING =
  "give one, since the dataset names no default in its dataset.json; find entities with /api/search?q=…";

/** What holds when a parameter is left out: its default, nothing, or a refusal. */
function leftOut(schema: z.ZodType, { default: preset, optional, list }: Parameter): z.ZodType {
  if (preset !== undefined) return schema.prefault(list ? [preset].flat() : preset);
  return optional && !list ? schema.optional().transform((given) => given ?? null) : schema;
}

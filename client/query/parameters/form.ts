import type { Parameter, QueryDescription } from "../../../model/catalogue/query.ts";
import { parametersOf } from "../../../model/console/parameters.ts";
import type { Schema } from "../../../model/console/schema.ts";
import type { QueryView } from "../query-view.ts";
import { declaredType, type FormParameter, inferType, readType } from "./parameter-type.ts";
import { readDate, readParameter, type Sent, writeDefault } from "./parameter-value.ts";

/** The date beside the editor is bound to this parameter. */
export const AS_OF = "asOf";

/** The dataset of the page is bound to this parameter. */
export const DATASET = "dataset";

const BOUND: readonly string[] = [AS_OF, DATASET];

/** The parameters that need a field: all that the query mentions, but for those bound to what the page shows. */
export function formParameters(
  query: string,
  typed: QueryView["parameters"],
  from: QueryDescription | null,
  schema: Schema | null,
): FormParameter[] {
  const declared = new Map((from?.parameters ?? []).map((parameter) => [parameter.name, parameter]));
  const mentioned = parametersOf(query);
  // Those that are declared stand as the catalogue has them: from before to, whatever comes first in the text.
  const ordered = [...declared.keys()].filter((name) => mentioned.includes(name));
  const others = mentioned.filter((name) => !BOUND.includes(name) && !declared.has(name));
  return [...ordered, ...others].map((name) =>
    toFormParameter(query, name, typed, declared.get(name) ?? null, schema),
  );
}

function toFormParameter(
  query: string,
  name: string,
  typed: QueryView["parameters"],
  declared: Parameter | null,
  schema: Schema | null,
): FormParameter {
  if (declared) return { name, declared, type: declaredType(declared) };
  const chosen = readType(typed[name]?.type ?? "");
  return { name, declared: null, type: chosen ?? inferType(query, name, schema) };
}

/** What the field of a parameter shows: what was typed, else the catalogue's default. */
export function fieldText({ name, declared }: FormParameter, typed: QueryView["parameters"]): string {
  return typed[name]?.text ?? writeDefault(declared?.default);
}

/** The values of a query's parameters, and what is wrong with those that have none, by name. */
export interface Bound {
  readonly values: Readonly<Record<string, Sent>>;
  readonly wrong: Readonly<Record<string, string>>;
}

/** Reads every field, and the date beside the editor where there is one. */
export function bind(
  query: string,
  parameters: readonly FormParameter[],
  { parameters: typed, asOf }: Pick<QueryView, "parameters" | "asOf">,
): Bound {
  const values: Record<string, Sent> = {};
  const wrong: Record<string, string> = {};
  const attempt = (name: string, read: () => Sent) => {
    try {
      values[name] = read();
    } catch (error) {
      wrong[name] = error instanceof Error ? error.message : String(error);
    }
  };
  for (const parameter of parameters)
    attempt(parameter.name, () => readParameter(parameter, fieldText(parameter, typed)));
  if (asOf.trim() !== "") attempt(AS_OF, () => readAsOf(asOf));
  else if (parametersOf(query).includes(AS_OF) && !(AS_OF in values)) {
    wrong[AS_OF] = "The query asks for $asOf: set the date above.";
  }
  return { values, wrong };
}

/** The day that the date beside the editor stands for: its first, as in 1 January for a year. */
function readAsOf(text: string): Sent {
  return { $type: "Date", _value: readDate(text.trim(), "first") };
}

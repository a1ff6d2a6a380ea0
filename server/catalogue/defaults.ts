import type { Parameter } from "../../model/catalogue/query.ts";
import type { LoadedDataset } from "../datasets/registry.ts";
import type { CatalogueQuery } from "./catalogue.ts";

/** A query's parameters with the defaults that a dataset gives them; where there is none, without those that need one. */
export function withDefaults(
  { name, parameters }: Pick<CatalogueQuery, "name" | "parameters">,
  dataset: LoadedDataset | undefined,
): Parameter[] {
  return parameters.map(({ default: declared, ...parameter }) => {
    const preset = ownDefault(name, parameter.name, dataset) ?? declaredDefault(declared, parameter, dataset);
    return preset === undefined ? parameter : { ...parameter, default: preset };
  });
}

/** What a question takes for parameters that it leaves out, by name. */
export function defaultValues(
  query: Pick<CatalogueQuery, "name" | "parameters">,
  dataset: LoadedDataset,
): Record<string, unknown> {
  const given = withDefaults(query, dataset).filter((one) => one.default !== undefined);
  return Object.fromEntries(given.map((one) => [one.name, one.default]));
}

function ownDefault(query: string, parameter: string, dataset: LoadedDataset | undefined) {
  const own = dataset?.defaults;
  if (own === undefined || !Object.hasOwn(own, query)) return undefined;
  const values = own[query] ?? {};
  return Object.hasOwn(values, parameter) ? values[parameter] : undefined;
}

function declaredDefault(
  declared: Parameter["default"],
  { type, edge }: Pick<Parameter, "type" | "edge">,
  dataset: LoadedDataset | undefined,
): Parameter["default"] {
  if (type !== "date" || (declared !== "opening" && declared !== "span")) return declared;
  const window = dataset?.[declared];
  return edge === "last" ? window?.end : window?.start;
}

import type { Parameter } from "../../../model/catalogue/query.ts";
import type { Manifest } from "../../../model/graph/dataset.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { givenOf } from "../../catalogue/schema.ts";
import { hint } from "../../http/closest.ts";
import type { Known } from "./known.ts";

type Defaults = NonNullable<Manifest["defaults"]>;

/** Is told of what is wrong, and of what would mend it. */
type Add = (reason: string, remedy: string) => void;

/** Holds the values that a case gives to parameters of the catalogue against the catalogue, and against its own entities. */
export function checkDefaults(
  defaults: Defaults,
  queries: Catalogue["queries"],
  { ends }: Known,
  add: Add,
): void {
  for (const [name, values] of Object.entries(defaults)) {
    const query = queries.get(name);
    if (query === undefined) {
      add(`defaults names the query ${name}, which there is not`, mend(name, [...queries.keys()]));
      continue;
    }
    for (const [parameter, value] of Object.entries(values))
      checkValue(`defaults.${name}.${parameter}`, parameter, value, query.parameters, ends, add);
  }
}

function checkValue(
  place: string,
  name: string,
  value: Defaults[string][string],
  parameters: readonly Parameter[],
  ends: Known["ends"],
  add: Add,
): void {
  const parameter = parameters.find((one) => one.name === name);
  if (parameter === undefined) {
    const known = parameters.map((one) => one.name);
    add(`${place} is of a parameter that the query does not have`, mend(name, known));
    return;
  }
  const { error } = givenOf([parameter]).safeParse({ [name]: value });
  if (error) add(`${place} is ${JSON.stringify(value)}`, error.issues[0]?.message ?? "correct it");
  else if (parameter.type === "entity") checkEntity(place, String(value), parameter, ends, add);
}

function checkEntity(place: string, id: string, { kinds }: Parameter, ends: Known["ends"], add: Add): void {
  const end = ends.get(id);
  if (end === undefined)
    add(`${place} names ${id}, which is no entity of the dataset`, "correct the id, or state the entity");
  else if (kinds !== undefined && !kinds.includes(end.kind))
    add(`${place} names ${id}, a ${end.kind}`, `name a ${kinds.join(" or ")}`);
}

function mend(name: string, known: readonly string[]): string {
  return hint(name, known).replace(/[.?]$/, "") || `name one of ${known.join(", ")}`;
}

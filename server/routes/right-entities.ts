import * as z from "zod";
import type { Parameter } from "../../model/catalogue/query.ts";
import { askOwn } from "../catalogue/ask.ts";
import { type ParameterError, unfit } from "../errors.ts";
import type { ParameterValue } from "../neo4j/parameters.ts";

const row = z.object({ id: z.string(), kinds: z.array(z.string()) });

/**
 * Refuses the id of an entity that does not exist or is of a kind that the parameter does not take.
 * @param dataset the key of its generation
 * @throws Problem `unfit`, with one entry for each
 */
export async function refuseWrongEntities(
  context: Parameters<typeof askOwn>[0],
  dataset: string,
  parameters: readonly Parameter[],
  values: Readonly<Record<string, ParameterValue>>,
): Promise<void> {
  const given = parameters
    .filter(({ type }) => type === "entity")
    .flatMap((parameter) => idsOf(values[parameter.name]).map((id) => ({ parameter, id })));
  if (given.length === 0) return;
  const rows = await askOwn(context, "kinds", { dataset, ids: given.map(({ id }) => id) });
  const kinds = new Map(rows.map((one) => row.parse(one)).map((one) => [one.id, one.kinds]));
  const errors = given.flatMap(({ parameter, id }) => judge(parameter, id, kinds.get(id) ?? []));
  if (errors.length > 0) throw unfit(errors);
}

function idsOf(value: ParameterValue | undefined): string[] {
  return [value].flat().filter((id) => typeof id === "string");
}

function judge({ name, kinds }: Parameter, id: string, found: readonly string[]): ParameterError[] {
  if (found.length === 0) {
    return [{ parameter: name, detail: `There is no entity "${id}". Find it with /api/search?q=…` }];
  }
  if (kinds === undefined || kinds.some((kind) => found.includes(kind))) return [];
  return [
    { parameter: name, detail: `"${id}" is a ${found.join(", ")}; "${name}" takes a ${kinds.join(" or ")}.` },
  ];
}

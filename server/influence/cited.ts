import type { InfluencePath } from "../../model/influence/paths/path.ts";
import { inLanguage } from "../cases/in-language.ts";
import type { LoadedDataset } from "../datasets/registry.ts";
import type { RouteContext } from "../http/context.ts";

/** What an answer names by id. */
export interface Named {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

/** What a path names: its entities, and the relations of its hops with their rivals. */
export function namedInPath({ entities, hops }: InfluencePath): Named {
  return {
    entities,
    relations: hops.flatMap(({ relation, rivals }) => [relation, ...rivals.map((rival) => rival.relation)]),
  };
}

/**
 * What an answer names, in full; without its texts while the database is away.
 * @param language that entities are named in; the dataset's own names where there is none
 * @throws Problem as `Texts.tell` does
 */
export async function cite(
  context: Pick<RouteContext, "database" | "catalogue" | "cases" | "texts" | "signal">,
  dataset: LoadedDataset,
  named: readonly Named[],
  language: string | undefined,
) {
  const held = inLanguage(await context.cases.of(dataset), language);
  const { entities, relations } = held.columns;
  return context.texts.tell(context, held, {
    entities: distinct(named.flatMap((one) => one.entities)).map(entities.ids.indexOf),
    relations: distinct(named.flatMap((one) => one.relations)).map(relations.ids.indexOf),
  });
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

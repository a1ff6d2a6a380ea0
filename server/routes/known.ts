import type { CaseColumns } from "../../model/graph/columns.ts";
import type { Filter } from "../../model/graph/filter.ts";
import { type ParameterError, unfit } from "../errors.ts";
import { hint } from "../http/closest.ts";

/**
 * Refuses a filter by a name that nothing bears: it would quietly leave out all, or nothing.
 * @throws Problem `unfit`, with a hint for each
 */
export function refuseUnknown(
  columns: CaseColumns,
  { types = [], sources = [], without = [] }: Filter,
): void {
  const knownTypes = columns.types.map(({ type }) => type);
  const knownSources = columns.sources.map(({ id }) => id);
  const isEntity = (id: string) => columns.entities.ids.indexOf(id) >= 0;
  const isRelation = (id: string) => columns.relations.ids.indexOf(id) >= 0;
  const errors = [
    ...types
      .filter((type) => !knownTypes.includes(type))
      .map((type) => error("types", `relation type "${type}"`, type, knownTypes)),
    ...sources
      .filter((source) => !knownSources.includes(source))
      .map((source) => error("sources", `source "${source}"`, source, knownSources)),
    ...without
      .filter(
        (id) => !knownTypes.includes(id) && !knownSources.includes(id) && !isEntity(id) && !isRelation(id),
      )
      .map((id) => error("without", `source, type, entity or statement "${id}"`, id, knownTypes)),
  ];
  if (errors.length > 0) throw unfit(errors);
}

function error(parameter: string, what: string, name: string, known: readonly string[]): ParameterError {
  return { parameter, detail: `There is no ${what}. ${hint(name, known)}`.trim() };
}

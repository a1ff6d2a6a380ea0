import type { QueryDescription } from "../../../model/catalogue/query.ts";

/** Questions of one sort. */
export interface QuestionGroup {
  readonly name: string;
  readonly queries: readonly QueryDescription[];
}

const NAMES = ["About one entity", "About two entities", "About a date or a window", "About the whole case"];

/** Questions by what they are asked about, as their parameters say; groups without any are left out. */
export function groupQuestions(queries: readonly QueryDescription[]): QuestionGroup[] {
  return NAMES.map((name) => ({ name, queries: queries.filter((query) => groupOf(query) === name) })).filter(
    (group) => group.queries.length > 0,
  );
}

function groupOf({ parameters }: QueryDescription): string | undefined {
  const entities = parameters.filter(({ type, optional }) => type === "entity" && !optional).length;
  if (entities > 0) return NAMES[entities > 1 ? 1 : 0];
  return NAMES[parameters.some(({ type }) => type === "date") ? 2 : 3];
}

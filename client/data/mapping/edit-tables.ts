import type { TableSeen } from "../../../model/exchange/import-answer.ts";
import { isAbout } from "../../../model/exchange/recipe/match-tables.ts";
import type { Recipe, TableSpec } from "../../../model/exchange/recipe/recipe.ts";
import type { EndSpec, EntitySpec, RelationSpec } from "../../../model/exchange/recipe/thing-spec.ts";
import type { RelationType } from "../../../model/graph/vocabulary.ts";
import { typesOf } from "./types-of.ts";

/** What a row of a table can be, as far as the form has words for it. */
export type RowIs = "tie" | "thing" | "party" | "nothing" | "more";

/** The first part of a recipe that is about a table; -1 where none is. */
export function placeOf(recipe: Recipe, table: TableSeen): number {
  return recipe.tables.findIndex((spec) => isAbout(spec, table));
}

/** What the recipe makes of a row. */
export function rowIs(spec: TableSpec | undefined): RowIs {
  if (spec === undefined) return "nothing";
  const { entities, relations } = spec;
  const [[relation], [entity]] = [relations, entities];
  if (relations.length === 1 && entities.length === 0) return "tie";
  const isRole = entity?.as !== undefined && relation?.to === entity.as;
  if (relations.length === 1 && entities.length === 1 && isRole) return "party";
  if (entities.length === 1 && relations.length === 0) return "thing";
  return entities.length + relations.length === 0 ? "nothing" : "more";
}

/** A recipe with one of its parts changed. */
export function editTable(recipe: Recipe, place: number, change: (spec: TableSpec) => TableSpec): Recipe {
  return { ...recipe, tables: recipe.tables.map((spec, at) => (at === place ? change(spec) : spec)) };
}

/** A recipe with its one relation of a table changed. */
export function editRelation(recipe: Recipe, place: number, change: Partial<RelationSpec>): Recipe {
  return editTable(recipe, place, (spec) => ({
    ...spec,
    relations: spec.relations.map((relation) => defined({ ...relation, ...change })),
  }));
}

/** A recipe with its one entity of a table changed; who takes part in it when it was keeps its date. */
export function editEntity(recipe: Recipe, place: number, change: Partial<EntitySpec>): Recipe {
  return editTable(recipe, place, (spec) => ({
    ...spec,
    entities: spec.entities.map((entity) => defined({ ...entity, ...change })),
    relations: spec.relations.map((relation) =>
      "when" in change && isDatedByOccasion(spec) ? defined({ ...relation, when: change.when }) : relation,
    ),
  }));
}

/** Whether who takes part in an occasion does so when that was. */
export function isDatedByOccasion(spec: TableSpec): boolean {
  const [[relation], [entity]] = [spec.relations, spec.entities];
  return rowIs(spec) === "party" && JSON.stringify(relation?.when) === JSON.stringify(entity?.when);
}

/** A recipe in which a row of a table is something else. */
export function setRowIs(recipe: Recipe, table: TableSeen, is: RowIs): Recipe {
  const others = recipe.tables.filter((spec) => !isAbout(spec, table));
  if (is === "nothing") return { ...recipe, tables: others };
  const [first = "", second = first] = table.columns.map(({ name }) => name);
  const [type] = typesOf(recipe);
  const end = (column: string) => ({ kind: "State", name: `{${column}}` });
  const spec: TableSpec = {
    ...{ file: table.file.replace(/^.*\//, ""), optional: false, missing: {}, skip: [] },
    ...(table.sheet !== undefined && { sheet: table.sheet }),
    entities: is === "thing" ? [{ kind: "Organization", name: `{${first}}` }] : [],
    relations: is === "tie" ? [{ type: type?.type ?? "RELATED_TO", from: end(first), to: end(second) }] : [],
    ...(is === "party" && occasion(first, end(second), typesOf(recipe))),
  };
  // Things come before ties, which refer to them.
  return { ...recipe, tables: is === "thing" ? [spec, ...others] : [...others, spec] };
}

/** What a row of an occasion calls it. */
const OCCASION = "occasion";

/** A row that names an agreement and one who is party to it. */
function occasion(column: string, from: EndSpec, types: readonly RelationType[]) {
  const role = types.find((one) => one.role && one.to.includes("Agreement")) ?? types[0];
  const agreement = { as: OCCASION, kind: "Agreement", status: "in force", name: `{${column}}` };
  return {
    entities: [agreement],
    relations: [{ type: role?.type ?? "RELATED_TO", from, to: OCCASION }],
  };
}

function defined<T extends object>(value: T): T;
function defined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
}

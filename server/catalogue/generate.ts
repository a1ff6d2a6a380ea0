import type { Column, Parameter } from "../../model/catalogue/query.ts";
import type { CatalogueQuery } from "./catalogue.ts";

const BANNER =
  "// Generated from the headers of the query files by tools/generate-queries.ts; do not edit.\n";

const PARAMETER: Record<Parameter["type"], string> = {
  text: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  date: "string",
  entity: "string",
  choice: "string",
};

const CELL: Record<Column["type"], string> = {
  text: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  date: "string",
  entity: "EntityCell",
  relation: "RelationCell",
};

/** The name of a query in code: `relations-in-force` is `relationsInForce`. */
export function codeName(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** TypeScript that declares what each query of the catalogue takes and gives, for server and client. */
export function catalogueTypes(queries: Iterable<CatalogueQuery>): string {
  const all = [...queries];
  const types = all.map(
    (query) => `  /** ${query.question} */
  ${codeName(query.name)}: {
    parameters: {${fields(query.parameters.map((one) => `${one.name}?: ${typeOf(one)}`))}};
    row: {${fields(query.columns.map((one) => `${one.name}: ${cellOf(one)}`))}};
  };`,
  );
  const names = all.map(({ name }) => `  ${codeName(name)}: "${name}",`);
  return `${BANNER}import type { EntityCell, RelationCell } from "./query.ts";

/**
 * What each query of the catalogue takes, as a request writes it, and what a row of its answer holds. Any parameter may
 * be left out where the dataset that is asked has a default for it.
 */
export interface CatalogueQueries {
${types.join("\n")}
}

/** What each query is called in an address. */
export const QUERY_NAMES = {
${names.join("\n")}
} as const satisfies Record<keyof CatalogueQueries, string>;
`;
}

/** TypeScript that declares what each query of the routes takes. */
export function routeTypes(queries: Iterable<CatalogueQuery>): string {
  const types = [...queries].map(
    ({ name, question, parameters }) => `  /** ${question} */
  "${name}": {${fields(parameters.map((one) => `${one.name}: ${typeOf(one)}${one.optional ? " | null" : ""}`))}};`,
  );
  return `${BANNER}
/** What each query of the routes takes; a date is an ISO day. */
export interface RouteQueries {
${types.join("\n")}
}
`;
}

/** A page that lists the catalogue for readers. */
export function cataloguePage(queries: Iterable<CatalogueQuery>): string {
  const entries = [...queries].map(
    ({ name, title, question, parameters }) =>
      `| [\`${name}\`](../cypher/queries/${name}.cypher) | ${title} | ${question} | ${parameters.map(inWords).join(", ")} |`,
  );
  return `<!-- Generated from the headers of the query files by tools/generate-queries.ts; do not edit. -->
# The catalogue

| query | title | question | parameters |
|---|---|---|---|
${entries.join("\n")}
`;
}

function inWords({ name, default: preset }: Parameter): string {
  return preset === undefined ? `\`${name}\`` : `\`${name}=${preset}\``;
}

function fields(lines: readonly string[]): string {
  return lines.length === 0 ? "" : ` ${lines.join("; ")} `;
}

function typeOf({ type, list, choices }: Parameter): string {
  const one = choices ? choices.map((choice) => JSON.stringify(choice)).join(" | ") : PARAMETER[type];
  return list ? `readonly ${choices ? `(${one})` : one}[]` : one;
}

function cellOf({ type, list, optional }: Column): string {
  return `${CELL[type]}${list ? "[]" : ""}${optional ? " | null" : ""}`;
}

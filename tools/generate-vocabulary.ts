import { readFileSync } from "node:fs";
import { takeRows } from "../server/datasets/literal-rows.ts";
import { typeRow } from "../server/datasets/row-schemas.ts";

const SCRIPT = "cypher/datasets/peru-russia/01-vocabulary.cypher";

/**
 * The vocabulary of the shipped case as a module, for cases that begin from tables: said once, in the case's own script.
 * @throws when the script is not a list of literals
 */
export function vocabularyModule(root: string): string {
  const rows = takeRows(readFileSync(`${root}${SCRIPT}`, "utf8"))?.rows;
  if (!rows) throw new Error(`${SCRIPT} is not a list of literals`);
  const types = rows.map((row) => {
    const { dataset: _, ...type } = typeRow.parse({ ...Object(row), dataset: "any" });
    return type;
  });
  return [
    `// Generated from ${SCRIPT} by npm run generate.`,
    'import type { RelationType } from "../../graph/vocabulary.ts";',
    "",
    `export const diplomatic: readonly RelationType[] = ${JSON.stringify(types, null, 2)};`,
    "",
  ].join("\n");
}

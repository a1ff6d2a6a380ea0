import { join } from "node:path";
import type { RelationType } from "../model/graph/vocabulary.ts";
import { readManifest } from "../server/datasets/folder/read-manifest.ts";
import { readScripts } from "../server/datasets/folder/script-reader.ts";
import { typeRow } from "../server/datasets/row-schemas.ts";

const FOLDER = "cypher/datasets/peru-russia";
const SCRIPT = "01-vocabulary.cypher";

/**
 * The vocabulary of the shipped case as a module, for cases that begin from tables: said once, in the case's own script.
 * @throws when the script is not a list of literals
 */
export async function vocabularyModule(root: string): Promise<string> {
  const { manifest } = await readManifest(join(root, FOLDER));
  const types: RelationType[] = [];
  for await (const rows of readScripts(join(root, FOLDER), { ...manifest, scripts: [SCRIPT] }).read())
    types.push(...rows.map(({ fields }) => typeRow.parse(fields)));
  return [
    `// Generated from ${FOLDER}/${SCRIPT} by npm run generate.`,
    'import type { RelationType } from "../../graph/vocabulary.ts";',
    "",
    `export const diplomatic: readonly RelationType[] = ${JSON.stringify(types, null, 2)};`,
    "",
  ].join("\n");
}

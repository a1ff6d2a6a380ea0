import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { folderManifest } from "../../model/graph/dataset.ts";
import { KINDS } from "../../model/graph/kinds.ts";
import { EXAMPLES } from "../../server/datasets/checking/examples.ts";
import { entityRow, relationRow, sourceRow, typeRow } from "../../server/datasets/row-schemas.ts";
import { projectRoot } from "../../server/lib/project-root.ts";

const text = await readFile(join(projectRoot, "docs/data-model.md"), "utf8");

/** The table under a heading: the example of each field. */
function tableUnder(heading: string): Record<string, unknown> {
  const section = text.split(`### ${heading}\n`)[1]?.split(/\n##/)[0] ?? "";
  const rows = [...section.matchAll(/^\| `(\w+)` \| `(.+)` \| .+ \|$/gm)];
  return Object.fromEntries(rows.map(([, field = "", example = ""]) => [field, JSON.parse(example)]));
}

// The kind of an entity is a label, not a property, and is checked beside the row.
const entity = z.strictObject({ ...entityRow.shape, kind: z.enum(KINDS) });

test.each([
  ["dataset.json", folderManifest, EXAMPLES.manifest],
  ["A relation type", typeRow, EXAMPLES.type],
  ["A source", sourceRow, EXAMPLES.source],
  ["An entity", entity, EXAMPLES.entity],
  ["A relation", relationRow, EXAMPLES.relation],
])("the table of %s has every field that is accepted, and each example is", (heading, schema, examples) => {
  const table = tableUnder(heading);
  expect(Object.keys(table).sort()).toEqual(Object.keys(schema.shape).sort());
  expect(schema.safeParse(table).error?.issues ?? []).toEqual([]);
  // What messages show is what the page shows.
  expect(table).toEqual(examples);
});

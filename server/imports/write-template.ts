import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeRecipe } from "../../model/exchange/recipe/write-recipe.ts";
import type { VocabularyName } from "../../model/exchange/vocabularies/names.ts";
import { csvOf } from "../../model/exchange/write/csv.ts";
import { templateRecipe, templateSheets } from "../../model/exchange/write/template.ts";
import { writeWorkbook } from "../../model/exchange/write/workbook.ts";

export const WORKBOOK = "template.xlsx";

/**
 * Writes what somebody with nothing begins with: a workbook and the same as tables, each with an example, and the recipe
 * that reads either.
 * @param today the ISO day that the example's source is given
 * @returns the files that were written; none that is there already is written over
 */
export async function writeTemplate(
  folder: string,
  vocabulary: VocabularyName,
  today: string,
): Promise<string[]> {
  const sheets = templateSheets(vocabulary);
  const files: (readonly [string, string | Uint8Array])[] = [
    [WORKBOOK, await writeWorkbook(sheets)],
    ...sheets.map(({ name, rows }) => [`${name}.csv`, csvOf(rows)] as const),
    ["recipe.yaml", writeRecipe(templateRecipe(vocabulary, today))],
  ];
  await mkdir(folder, { recursive: true });
  for (const [name, content] of files) await writeFile(join(folder, name), content, { flag: "wx" });
  return files.map(([name]) => join(folder, name));
}

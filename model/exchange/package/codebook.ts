import type { Manifest } from "../../graph/dataset.ts";
import type { WrittenTable } from "./descriptor.ts";
import { licenceLink } from "./licence.ts";

/** What is told of the package as a whole. */
export interface Told {
  readonly manifest: Manifest;
  readonly contentHash: string;
  readonly formulas: "neutralize" | "keep";
}

/** README.md: what is in the package, and what each column means. */
export function writeReadme(
  { manifest, contentHash, formulas }: Told,
  tables: readonly WrittenTable[],
): string {
  const { title, summary, version, licence, span } = manifest;
  const link = licenceLink(licence);
  return [
    `# ${title}`,
    "",
    summary,
    "",
    `Version ${version}, ${span.start} to ${span.end}. Licence: ${licence}${link === undefined ? "" : `, ${link}`}.`,
    "",
    `Content hash (SHA-256 over what every row says, whatever their order): \`${contentHash}\`. Read by`,
    "Entente again (`npm run import -- <this file>`), the dataset has the same.",
    "",
    "## Files",
    "",
    "`datapackage.json` describes the tables after the Data Package standard (datapackage.org), with SHA-256 of each file.",
    'All files are UTF-8. Tables are CSV (RFC 4180); a blank cell says nothing; lists are JSON (`["a","b"]`).',
    ...(formulas === "neutralize" ? [NEUTRALIZED] : []),
    "`sources.bib` has the sources for reference managers; where the two differ, `sources.csv` is meant.",
    ...tables.flatMap(writeTable),
    "",
  ].join("\n");
}

const NEUTRALIZED =
  "A text that a spreadsheet would run as a formula, or that begins with a quotation mark ('), has one more such mark before it: take it off.";

function writeTable({ path, layout, columns }: WrittenTable): string[] {
  return [
    "",
    `## ${path}`,
    "",
    `${layout.title}.`,
    "",
    "| column | form | meaning |",
    "|---|---|---|",
    ...columns.map(({ name, form, says, isRequired, values }) => {
      const among =
        values === undefined ? "" : ` One of ${values.map((value) => `\`${value}\``).join(", ")}.`;
      return `| \`${name}\` | ${form}${isRequired ? ", always given" : ""} | ${says.replaceAll("|", "\\|")}${among} |`;
    }),
  ];
}

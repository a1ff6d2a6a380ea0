import type { Measure } from "../../model/graph/measure.ts";
import type { Relation } from "../../model/graph/relation.ts";
import { type Case, placesIn } from "./read-case.ts";

/** A paragraph of the source: its locator and the words that it begins with. */
export interface Paragraph {
  readonly place: string;
  readonly opening: string;
}

const INTRODUCTION = `# What each paragraph became

Generated from the loaded case by \`npx tsx tools/coverage.ts\`; a test proves it fresh. Paragraphs of Adins and Rooney
(2019) are counted from the first of the body. Dates are EDTF. A relation that several paragraphs support stands under
each of them.`;

/** The table of paragraphs and what rests on each, as Markdown. */
export function renderCoverage(loaded: Case, source: string, paragraphs: readonly Paragraph[]): string {
  const sections = paragraphs.map((paragraph) => renderParagraph(loaded, source, paragraph));
  const others = loaded.relations.filter((relation) => placesIn(source, relation).length === 0);
  return [
    INTRODUCTION,
    renderOverview(loaded, source, paragraphs),
    ...sections,
    "## From other sources",
    renderRelations(others, true),
  ]
    .join("\n\n")
    .concat("\n");
}

function renderOverview(
  { entities, relations }: Case,
  source: string,
  paragraphs: readonly Paragraph[],
): string {
  const rows = paragraphs.map(({ place, opening }) => {
    const cites = (thing: { sources: readonly string[] }) => placesIn(source, thing).includes(place);
    return [`[${place}](#${place})`, opening, relations.filter(cites).length, entities.filter(cites).length];
  });
  return renderTable(["paragraph", "begins", "relations", "entities"], rows);
}

function renderParagraph({ relations }: Case, source: string, { place, opening }: Paragraph): string {
  const cited = relations.filter((relation) => placesIn(source, relation).includes(place));
  return `## ${place}\n\n_${opening} …_\n\n${renderRelations(cited, false)}`;
}

function renderRelations(relations: readonly Relation[], withSource: boolean): string {
  const sourceColumn = withSource ? ["source"] : [];
  const rows = relations.map((relation) => [
    `\`${relation.id}\``,
    `\`${relation.dates.when}\``,
    relation.statement,
    describeManner(relation),
    relation.measures.map(describeMeasure).join(", "),
    ...(withSource ? [relation.sources.join(", ")] : []),
  ]);
  return renderTable(["relation", "date", "statement", "manner", "figures", ...sourceColumn], rows);
}

function describeManner({ certainty, voice, denied, accordingTo }: Relation): string {
  const parts = [
    ...(certainty === "stated" ? [] : [certainty]),
    ...(voice === "reports" ? [] : [voice]),
    ...(denied ? ["denies"] : []),
    ...(accordingTo === undefined ? [] : [`according to ${accordingTo}`]),
  ];
  return parts.join(", ");
}

const SIGNS = { exact: "", min: "≥ ", max: "≤ ", about: "≈ " } as const;

function describeMeasure({ name, value, bound }: Measure): string {
  return `${name} ${SIGNS[bound]}${value.toLocaleString("en")}`;
}

// Padded, so that it also reads well as plain text and the formatter leaves it as it is.
function renderTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = line(widths.map((width) => "-".repeat(width)));
  const [first = "", ...others] = cells.map(line);
  return [first, rule, ...others].join("\n");
}

import type { CslDate, CslName, CslRecord } from "./csl-record.ts";

/** The types of RIS, as Zotero reads them. */
const TYPES: Readonly<Record<CslRecord["type"], string>> = {
  "article-journal": "JOUR",
  "article-newspaper": "NEWS",
  "article-magazine": "MGZN",
  book: "BOOK",
  chapter: "CHAP",
  report: "RPRT",
  thesis: "THES",
  "paper-conference": "CPAPER",
  treaty: "STAT",
  legal_case: "CASE",
  legislation: "STAT",
  speech: "SOUND",
  interview: "PCOMM",
  personal_communication: "PCOMM",
  manuscript: "UNPB",
  dataset: "DATA",
  webpage: "ELEC",
  document: "GEN",
};

/**
 * Works as RIS, a tag a line, CRLF. Written here because the writer of citation-js drops DOIs, and the authors of what
 * stands in newspapers.
 */
export function toRis(records: readonly CslRecord[]): string {
  return records.map(writeRecord).join("\r\n");
}

function writeRecord(record: CslRecord): string {
  const [first, last] = record.page?.split(/[-–]+/) ?? [];
  const tags: readonly (readonly [string, string | undefined])[] = [
    ["TY", TYPES[record.type]],
    ["ID", record.id],
    ...(record.author ?? []).map((name) => ["AU", writeName(name)] as const),
    ["TI", record.title],
    ["T2", record["container-title"]],
    ["PY", String(record.issued["date-parts"][0][0])],
    ["DA", writeDate(record.issued)],
    ["VL", record.volume],
    ["IS", record.issue],
    ["SP", first],
    ["EP", last],
    ["PB", record.publisher],
    ["CY", record["publisher-place"]],
    ["DO", record.DOI],
    ["UR", record.URL],
    ["Y2", record.accessed && writeDate(record.accessed)],
    ["LA", record.language],
    ["ER", ""],
  ];
  return tags
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join("");
}

function writeName(name: CslName): string {
  return "literal" in name ? name.literal : `${name.family}, ${name.given}`;
}

/** `2024/02/02`; the slashes stay where less is known: `2019//`. */
function writeDate({ "date-parts": [[year = 0, month, day]] }: CslDate): string {
  const two = (part: number | undefined) => (part === undefined ? "" : String(part).padStart(2, "0"));
  return `${String(year).padStart(4, "0")}/${two(month)}/${two(day)}`;
}

function oneLine(value: string): string {
  return value.replaceAll(/\s*[\r\n]+\s*/g, " ");
}

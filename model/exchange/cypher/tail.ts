import { tokenize } from "../../console/lexer.ts";
import type { Stated } from "../reader.ts";

/** What a script does with its rows, where it is one of the forms that a load understands without running it. */
export interface KnownTail {
  readonly asserts: Stated["asserts"];
  /** The kind or the type of all rows, where the script gives it and not the row. */
  readonly fixed: Readonly<Record<string, string>>;
}

const KEYWORDS = new Set(["AS", "CREATE", "MATCH", "MERGE", "RETURN", "SET"]);

const DATASET = String.raw`dataset : \$dataset`;
const OWN = `(?:${DATASET} , )?`;
// A dataset left out is meant: nothing else can be, as the rows are written under the dataset's key whatever it says.
const key = (name: string, field: string) =>
  String.raw`\{ (?:${OWN}${name} : row \. ${field}|${name} : row \. ${field} , ${DATASET}) \}`;
const without = (...names: string[]) => String.raw`row(?: \{ \. \*(?: , (?:${names.join("|")}) : null)+ \})?`;
const ENDING = (thing: string, field: string) =>
  String.raw`RETURN '${thing}' AS asserts , row \. ${field} AS id(?: ;)?`;
const PUT = "(?:MERGE|CREATE)";
const FIND = "(?:MERGE|MATCH)";

const node = (label: string, field: string, thing: string) =>
  String.raw`^${PUT} \( (?<n>\S+) : ${label} ${key(field, field)} \) SET \k<n> \+ = row ${ENDING(thing, field)}$`;

const entity = (label: string, set: string) =>
  String.raw`^${PUT} \( (?<n>\S+) : Entity${label} ${key("id", "id")} \) SET ${set}\k<n> \+ = ${without("kind")} ${ENDING("entity", "id")}$`;

const end = (name: string, field: string) => String.raw`\( (?<${name}>\S+) : Entity ${key("id", field)} \)`;

const relation = (type: string) =>
  String.raw`^${FIND} ${end("a", "from")}(?: ${FIND}| ,) ${end("b", "to")} ${PUT} \( \k<a> \) - \[ (?<r>\S+) : ${type} ${key("id", "id")} \] -> \( \k<b> \) SET \k<r> \+ = ${without("type", "from", "to")}(?: , \k<r> \. dataset = \$dataset)? ${ENDING("relation", "id")}$`;

const FORMS: readonly { readonly asserts: Stated["asserts"]; readonly form: RegExp }[] = [
  { asserts: "type", form: new RegExp(node("RelationType", "type", "type")) },
  { asserts: "source", form: new RegExp(node("Source", "id", "source")) },
  { asserts: "entity", form: new RegExp(entity("", String.raw`\k<n> : \$ \( row \. kind \) , `)) },
  { asserts: "entity", form: new RegExp(entity(String.raw` : (?<kind>\w+)`, "")) },
  { asserts: "relation", form: new RegExp(relation(String.raw`\$ \( row \. type \)`)) },
  { asserts: "relation", form: new RegExp(relation(String.raw`(?<type>\w+)`)) },
];

/**
 * Reads what follows the rows of a script; names of variables, white space and comments make no difference.
 * @param tail from behind `UNWIND [ … ]`
 * @returns undefined where it is none of the known forms, so that only running it tells what it does
 */
export function readTail(tail: string): KnownTail | undefined {
  const text = canonical(tail);
  for (const { asserts, form } of FORMS) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const { kind, type } = groups;
    return { asserts, fixed: { ...(kind !== undefined && { kind }), ...(type !== undefined && { type }) } };
  }
  return undefined;
}

/**
 * Finds the ending in the last characters of a script: where the rows are many, it is wanted before they are read.
 * @returns undefined where it is none of the known forms
 */
export function findTail(end: string): KnownTail | undefined {
  const [last] = [...end.matchAll(/\](?=\s*AS\b)/gi)].slice(-1);
  return last && readTail(end.slice(last.index + 1));
}

/** The tokens with one space between them, keywords in capitals, and the row called `row`. */
function canonical(tail: string): string {
  const [as, row, ...tokens] = tokenize(tail);
  if (as?.text.toUpperCase() !== "AS" || row?.kind !== "word") return "";
  return tokens
    .map(({ kind, text }) => {
      if (kind === "string") return `'${text}'`;
      if (kind === "parameter") return `$${text}`;
      if (kind !== "word") return text;
      if (text === row.text) return "row";
      return KEYWORDS.has(text.toUpperCase()) ? text.toUpperCase() : text;
    })
    .join(" ");
}

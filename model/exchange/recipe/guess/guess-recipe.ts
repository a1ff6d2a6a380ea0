import { KINDS } from "../../../graph/kinds.ts";
import { guessForm } from "../../dates/guess-form.ts";
import type { Table, Tables } from "../../read/table.ts";
import { slug } from "../../slug.ts";
import type { RecipeText } from "../recipe.ts";
import { guessCode } from "./guess-code.ts";
import { type ColumnProfile, profileTable } from "./profile.ts";
import { findRoles, type Role } from "./roles.ts";

/** A recipe as it seems to fit, and what tells so, for its reader to look through. */
export interface GuessedRecipe {
  readonly recipe: RecipeText;
  readonly evidence: readonly string[];
}

type TableText = NonNullable<RecipeText["tables"]>[number];
type TypeText = NonNullable<RecipeText["types"]>[number];
type Roles = ReadonlyMap<Role, ColumnProfile>;

interface GuessedTable {
  readonly text: TableText;
  readonly types: readonly TypeText[];
  readonly evidence: readonly string[];
}

/**
 * A recipe for files of which nothing is known but what they hold: ends, dates, types and sources by the heads of columns
 * and their values.
 * @param today the ISO day on which the files are read: until then they can vouch for what is still so
 */
export async function guessRecipe({ tables, references }: Tables, today: string): Promise<GuessedRecipe> {
  const profiled = await Promise.all(
    tables.map(async (table) => ({ table, roles: findRoles(await profileTable(table)) })),
  );
  // Things come before ties, which refer to them by their keys.
  const things = profiled.filter(({ roles }) => !roles.has("from") && roles.has("name"));
  const ties = profiled.filter(({ roles }) => roles.has("from") && roles.has("to"));
  const hasKeys = things.some(({ roles }) => roles.has("id"));
  const guessed = [
    ...things.map(({ table, roles }) => guessThings(table, roles)),
    ...ties.map(({ table, roles }) => guessTies(table, roles, { hasKeys, isCited: references.length > 0 })),
  ];
  const left = profiled.filter((one) => !things.includes(one) && !ties.includes(one));
  const [first] = tables;
  const title = first?.file.replace(/^.*\//, "").replace(/\.[^.]*$/, "") || "My data";
  return {
    recipe: {
      recipe: 1,
      dataset: {
        id: slug(title).replace(/[^a-z0-9-]/g, "") || "my-data",
        title,
        summary: `From ${tables.map(({ file }) => file).join(", ") || "the files"}.`,
        version: "1",
        licence: "to be told",
      },
      vocabulary: "minimal",
      types: guessed.flatMap(({ types }) => [...types]),
      sources: [fileSource(title, today)],
      cite: ["file#{row}"],
      tables: guessed.map(({ text }) => text),
    },
    evidence: [
      ...guessed.flatMap(({ evidence }) => [...evidence]),
      ...left.map(
        ({ table }) => `${table.name}: no column seems to name an end of a tie, or a thing; it is not read`,
      ),
    ],
  };
}

function fileSource(title: string, today: string) {
  return {
    id: "file",
    name: title,
    citation: `The file ${title}, as it was on ${today}. Say here what it rests on.`,
    writtenAt: today,
    locatorName: "row",
  };
}

function place({ file, sheet }: Table): TableText {
  return { file: file.replace(/^.*\//, ""), ...(sheet !== undefined && { sheet }) };
}

function guessThings(table: Table, roles: Roles): GuessedTable {
  const kind = kindOf(roles);
  const id = roles.get("id");
  const name = cell(roles.get("name"));
  const evidence = [
    `${table.name}: a table of things, as it has "${roles.get("name")?.name}" and no ends of ties`,
  ];
  const when = whenOf(table, roles, evidence);
  const wikidata = roles.get("wikidata");
  const entity = {
    ...{ kind, name },
    ...(id && { key: cell(id) }),
    ...(when && { when }),
    ...(wikidata && { identifiers: { wikidata: cell(wikidata) } }),
  };
  return { text: { ...place(table), columns: [...table.columns], entities: [entity] }, types: [], evidence };
}

function kindOf(roles: Roles): string {
  const column = roles.get("kind") ?? roles.get("type");
  const isKind = column?.values.every((value) => KINDS.some((kind) => kind === value));
  return column && isKind ? cell(column) : "Organization";
}

interface Around {
  readonly hasKeys: boolean;
  readonly isCited: boolean;
}

function guessTies(table: Table, roles: Roles, { hasKeys, isCited }: Around): GuessedTable {
  const evidence: string[] = [];
  const from = endOf(roles.get("from"), hasKeys, evidence);
  const to = endOf(roles.get("to"), hasKeys, evidence);
  const { type, types } = typeOf(roles.get("type"), evidence);
  const panel = isPanel(roles) ? roles.get("year") : undefined;
  const when = panel ? undefined : whenOf(table, roles, evidence);
  if (panel)
    evidence.push(
      `${table.name}: rows by "${panel.name}" and no other date: a panel, whose years are folded`,
    );
  const statement = roles.get("statement");
  const citation = roles.get("citation");
  const page = roles.get("page");
  const relation = {
    ...{ type, from, to },
    ...(when && { when }),
    ...(panel && { fold: { year: panel.name } }),
    ...(statement && { statement: cell(statement) }),
    ...(citation && isCited && { sources: [`${cell(citation)}#${page ? cell(page) : "row {row}"}`] }),
  };
  return { text: { ...place(table), columns: [...table.columns], relations: [relation] }, types, evidence };
}

function endOf(column: ColumnProfile | undefined, hasKeys: boolean, evidence: string[]) {
  if (hasKeys) return { key: cell(column) };
  const code = column && guessCode(column);
  if (!column || !code) return { kind: "Organization", name: cell(column) };
  evidence.push(code.evidence);
  return { kind: "State", code: { system: code.system, column: column.name }, name: cell(column) };
}

const MOST_TYPES = 40;

function typeOf(column: ColumnProfile | undefined, evidence: string[]) {
  if (!column || column.values.length === 0 || column.values.length > MOST_TYPES) {
    return { type: "RELATED_TO", types: [] };
  }
  const named = new Map(column.values.map((value) => [value, typeName(value)]));
  const types = [...new Set(named.values())].map(
    (type): TypeText => ({
      ...{
        type,
        name: type.toLowerCase().replaceAll("_", " "),
        inverseName: type.toLowerCase().replaceAll("_", " "),
      },
      ...{ from: [...KINDS], to: [...KINDS], sector: "political", polarity: "0", influence: "both" },
    }),
  );
  evidence.push(`"${column.name}" has ${named.size} values, each a type; say what sign and sector they have`);
  return { type: { column: column.name, map: Object.fromEntries(named) }, types };
}

function typeName(value: string): string {
  const letters = slug(value)
    .normalize("NFD")
    .replace(/[^a-z-]/g, "")
    .replace(/-+/g, "_")
    .replace(/^_|_$/g, "");
  return letters.length < 2 ? `TYPE_${letters || "X"}`.toUpperCase() : letters.toUpperCase();
}

function isPanel(roles: Roles): boolean {
  return roles.has("year") && !roles.has("start") && !roles.has("at");
}

function whenOf(table: Table, roles: Roles, evidence: string[]) {
  const [start, end, at] = [roles.get("start"), roles.get("end"), roles.get("at") ?? roles.get("year")];
  const date = (column: ColumnProfile) => dateOf(table, column, evidence);
  if (start || end) return { ...(start && { start: date(start) }), ...(end && { end: date(end) }) };
  return at && { at: date(at) };
}

// Where a column can be read in two ways the form is left out, and its reader is asked.
function dateOf(table: Table, column: ColumnProfile, evidence: string[]) {
  const guess = guessForm(column.values);
  evidence.push(`${table.name}, ${column.name}: ${guess ? guess.evidence : "no form of date is seen"}`);
  return guess && "form" in guess ? { column: column.name, form: guess.form } : { column: column.name };
}

function cell(column: ColumnProfile | undefined): string {
  return `{${column?.name ?? "row"}}`;
}

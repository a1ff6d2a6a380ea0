import { KINDS } from "../../../graph/kinds.ts";
import type { Tables } from "../../read/table.ts";
import { slug } from "../../slug.ts";
import { minimal } from "../../vocabularies/minimal.ts";
import type { RecipeText } from "../recipe.ts";
import { WHOLE_ID } from "../whole-id.ts";
import { guessCode } from "./guess-code.ts";
import { guessParties } from "./guess-parties.ts";
import { guessWide } from "./guess-wide.ts";
import {
  cell,
  endOf,
  type GuessedTable,
  type Profiled,
  place,
  type TypeText,
  whenOf,
  whenOrFold,
} from "./parts.ts";
import { type ColumnProfile, profileTable } from "./profile.ts";
import { findRoles, SCHEMES } from "./roles.ts";

/** A recipe as it seems to fit, and what tells so, for its reader to look through. */
export interface GuessedRecipe {
  readonly recipe: RecipeText;
  readonly evidence: readonly string[];
}

/**
 * A recipe for files of which nothing is known but what they hold: ends, dates, types and sources by the heads of columns
 * and their values.
 * @param today the ISO day on which the files are read: until then they can vouch for what is still so
 */
export async function guessRecipe({ tables, references }: Tables, today: string): Promise<GuessedRecipe> {
  const profiled = await Promise.all(
    tables.map(async (table): Promise<Profiled> => {
      const columns = await profileTable(table);
      return { table, columns, roles: findRoles(columns) };
    }),
  );
  const ties = profiled.filter(({ roles }) => roles.has("from") && roles.has("to"));
  const shared = new Map<Profiled, GuessedTable>();
  for (const one of profiled) {
    const guess = ties.includes(one) ? undefined : (guessWide(one) ?? (await guessParties(one)));
    if (guess) shared.set(one, guess);
  }
  // Things come before ties, which refer to them.
  const things = profiled.filter((one) => !ties.includes(one) && !shared.has(one) && one.roles.has("name"));
  const naming = profiled.filter((one) => ties.includes(one) || shared.has(one));
  const by = refersBy(things, ties);
  const around = { hasKeys: by === "key", isCited: references.length > 0 };
  const guessed = [
    ...things.map((one) => guessThings(one, by === "list" && naming.length > 0)),
    ...ties.map((one) => guessTies(one, around)),
    ...shared.values(),
  ];
  const left = profiled.filter((one) => !things.includes(one) && !naming.includes(one));
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
      ...vocabularyFor(guessed),
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

/** The types that the tables use: those of parties are of one vocabulary, what is only some tie of another. */
function vocabularyFor(guessed: readonly GuessedTable[]): Pick<RecipeText, "vocabulary" | "types"> {
  const types = guessed.flatMap((one) => [...one.types]);
  if (!guessed.some(({ vocabulary }) => vocabulary === "diplomatic")) return { vocabulary: "minimal", types };
  const isTied = guessed.some(({ vocabulary, text }) => !vocabulary && text.relations?.length);
  return {
    vocabulary: "diplomatic",
    types: [...types, ...(isTied ? minimal.map((type) => ({ ...type })) : [])],
  };
}

/** What part of what ties name must be keys of things, for the rest to be slips. */
const MOST = 0.9;

/**
 * How ties refer to things: by their keys, or by whatever they are called, which then are a list to match with.
 */
function refersBy(things: readonly Profiled[], ties: readonly Profiled[]): "key" | "list" {
  const keys = new Set(things.flatMap(({ roles }) => roles.get("id")?.values ?? []));
  const named = ties.flatMap(({ roles }) =>
    (["from", "to"] as const).flatMap((end) => roles.get(end)?.values ?? []),
  );
  const known = named.filter((name) => keys.has(name)).length;
  return keys.size > 0 && named.length > 0 && known >= named.length * MOST ? "key" : "list";
}

function guessThings({ table, roles }: Profiled, isList: boolean): GuessedTable {
  const [id, name, names] = [roles.get("id"), roles.get("name"), roles.get("names")];
  const summary = roles.get("statement");
  const evidence = [`${table.name}: a table of things, as it has "${name?.name}" and no ends of ties`];
  if (isList)
    evidence.push(
      `${table.name}: a list that the other tables' names and codes are matched with; what nothing names stays out`,
    );
  const when = whenOf(table, roles, evidence);
  const identifiers = SCHEMES.flatMap((scheme) => {
    const column = roles.get(scheme);
    return column ? [[scheme, cell(column)] as const] : [];
  });
  const entity = {
    ...{ kind: kindOf(roles, name), name: cell(name) },
    ...(id && { key: cell(id) }),
    ...(id?.values.every((value) => WHOLE_ID.test(value)) && { id: cell(id) }),
    ...(names && { names: { en: cell(names) } }),
    ...(summary && { summary: cell(summary) }),
    ...(when && { when }),
    ...(identifiers.length > 0 && { identifiers: Object.fromEntries(identifiers) }),
    ...(isList && { list: true }),
  };
  return { text: { ...place(table), entities: [entity] }, types: [], evidence };
}

function kindOf(roles: Profiled["roles"], name: ColumnProfile | undefined): string {
  const column = roles.get("kind") ?? roles.get("type");
  const isKind = column?.values.every((value) => KINDS.some((kind) => kind === value));
  if (column && isKind) return cell(column);
  return name && guessCode(name) ? "State" : "Organization";
}

interface Around {
  readonly hasKeys: boolean;
  readonly isCited: boolean;
}

function guessTies({ table, columns, roles }: Profiled, { hasKeys, isCited }: Around): GuessedTable {
  const evidence: string[] = [];
  const end = (column: ColumnProfile | undefined) =>
    hasKeys ? { key: cell(column) } : endOf(column, evidence);
  const [from, to] = [end(roles.get("from")), end(roles.get("to"))];
  const direction = columns.find(isDirection);
  const isDirected = direction !== undefined && roles.get("type") === direction;
  const named = isDirected ? columns.find(isKindOfTie) : roles.get("type");
  const { type, types } = typeOf(named, evidence);
  const dated = whenOrFold(table, roles, evidence);
  const [statement, citation, page] = [roles.get("statement"), roles.get("citation"), roles.get("page")];
  const relation = {
    ...{ type, from, to, ...dated },
    ...(direction && undirectedBy(direction, evidence)),
    ...(statement && { statement: cell(statement) }),
    ...(citation && isCited && { sources: [`${cell(citation)}#${page ? cell(page) : "row {row}"}`] }),
  };
  return { text: { ...place(table), relations: [relation] }, types, evidence };
}

/** Whether a column says of ties which way they go, as files of networks do. */
function isDirection({ name, values }: ColumnProfile): boolean {
  const isOne = (value: string) => /^((un)?directed|mutual)$/i.test(value);
  const isTruth = (value: string) => /^(true|false)$/i.test(value);
  if (values.length === 0) return false;
  return values.every(isOne) || (/^directed$/i.test(name.trim()) && values.every(isTruth));
}

function undirectedBy({ name, values }: ColumnProfile, evidence: string[]) {
  evidence.push(`"${name}" says which ties have a direction`);
  const is = values.filter((value) => /^(undirected|mutual|false)$/i.test(value));
  if (is.length === 0) return {};
  return { undirected: is.length === values.length || { column: name, is } };
}

/** What files of networks call the kind of a tie, where "type" is its direction. */
function isKindOfTie({ name, values }: ColumnProfile): boolean {
  return /^(kind|relation|attribute type)$/i.test(name.trim()) && values.length > 0;
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

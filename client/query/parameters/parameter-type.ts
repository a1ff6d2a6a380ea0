import type { Parameter } from "../../../model/catalogue/query.ts";
import { type Token, tokenize } from "../../../model/console/lexer.ts";
import type { Schema } from "../../../model/console/schema.ts";

/** What a reader can say a parameter is; "any" takes JSON, plain or typed. */
export const TYPE_NAMES = {
  text: "text",
  integer: "whole number",
  number: "decimal number",
  boolean: "true or false",
  date: "date",
  entity: "entity",
  choice: "choice",
  any: "any value (JSON)",
} as const;

type TypeName = keyof typeof TYPE_NAMES;

/** The type of a parameter, as the URL writes it: "integer", or "integer[]" for a list. */
export interface ParameterType {
  readonly name: TypeName;
  readonly list: boolean;
}

/** A parameter of the query in the editor: what the catalogue declares of it, or what its place in the text suggests. */
export interface FormParameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly declared: Parameter | null;
}

/** Reads "integer" or "integer[]"; null where it names no type. */
export function readType(text: string): ParameterType | null {
  const list = text.endsWith("[]");
  const name = list ? text.slice(0, -2) : text;
  return isTypeName(name) ? { name, list } : null;
}

export function writeType({ name, list }: ParameterType): string {
  return list ? `${name}[]` : name;
}

/** The type that a catalogue query declares for a parameter. */
export function declaredType({ type, list }: Parameter): ParameterType {
  return { name: type, list };
}

/**
 * The type that a parameter most likely has, from how the query uses it: beside a date's bounds a date, after LIMIT a
 * whole number, as an `id` an entity, after IN a list; else what the catalogue calls by that name, else text.
 */
export function inferType(
  query: string,
  name: string,
  schema: Pick<Schema, "parameters"> | null,
): ParameterType {
  const tokens = tokenize(query);
  const at = tokens.findIndex(({ kind, text }) => kind === "parameter" && text === name);
  const used = at < 0 ? null : typeFromUse(tokens, at);
  if (used) return used;
  const known = readType(schema?.parameters.find((parameter) => parameter.name === name)?.type ?? "");
  return known && known.name !== "choice" ? known : { name: "text", list: false };
}

const DATES = new Set(["startMin", "startMax", "endMin", "endMax"]);

function typeFromUse(tokens: readonly Token[], at: number): ParameterType | null {
  const before = tokens[at - 1]?.text.toUpperCase();
  if (before === "LIMIT" || before === "SKIP") return { name: "integer", list: false };
  const property = comparedProperty(tokens, at);
  const list = before === "IN" || (before === "UNWIND" && property === null);
  if (property !== null && DATES.has(property)) return { name: "date", list };
  if (property === "id") return { name: "entity", list };
  return list ? { name: "text", list } : null;
}

/** The property that stands on the other side of a comparison, or before the colon of a map. */
function comparedProperty(tokens: readonly Token[], at: number): string | null {
  const words = tokens.map(({ text }) => text);
  if (words[at - 1] === ":") return words[at - 2] ?? null;
  if (isComparison(words[at - 1]) && words[at - 3] === ".") return words[at - 2] ?? null;
  if (isComparison(words[at + 1]) && words[at + 3] === ".") return words[at + 4] ?? null;
  return null;
}

function isComparison(word: string | undefined): boolean {
  return word !== undefined && /^(=|<>|<|>|<=|>=|in)$/i.test(word);
}

function isTypeName(name: string): name is TypeName {
  return Object.hasOwn(TYPE_NAMES, name);
}

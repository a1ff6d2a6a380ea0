import { inForceAsOf } from "../../../model/console/as-of.ts";
import { type Token, tokenize } from "../../../model/console/lexer.ts";
import type { Schema } from "../../../model/console/schema.ts";
import { AS_OF, DATASET } from "../parameters/form.ts";
import { inMap, KEYWORDS, openBefore } from "./classify.ts";
import { relationVariables } from "./relation-variables.ts";

type Called = Schema["functions"][number];

/** Something that can stand where the cursor is. */
export interface Offer {
  readonly label: string;
  /** What is inserted, where it is not the label. */
  readonly insert?: string;
  readonly kind:
    | "label"
    | "type"
    | "property"
    | "function"
    | "procedure"
    | "parameter"
    | "variable"
    | "keyword"
    | "predicate";
  /** A few words beside it. */
  readonly detail?: string;
  /** A sentence on it. */
  readonly info?: string;
}

/** What can stand at a place of a query, and from where on it replaces what is typed. */
export interface Offers {
  readonly from: number;
  readonly offers: readonly Offer[];
}

/** What can stand at an offset of a query, from the schema and from the query's own names; null within texts and comments. */
export function offersAt(query: string, offset: number, schema: Schema): Offers | null {
  const before = query.slice(0, offset);
  const tokens = tokenize(before);
  const last = tokens.at(-1);
  if (last?.kind === "string" && last.end === offset && !isClosed(before, last)) return null;
  if (/\/\/[^\n]*$/.test(before.slice(last?.end ?? 0)) || isInBlock(before.slice(last?.end ?? 0)))
    return null;
  const dollar = /\$[\p{L}\p{N}_]*$/u.exec(before);
  if (dollar) return { from: offset - dollar[0].length, offers: parameterOffers(query, schema) };
  const typed = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? "";
  const from = offset - typed.length;
  const context = typed === "" ? tokens : tokens.slice(0, -1);
  return offersIn(context, query, from, schema);
}

function isClosed(text: string, { start, end }: Token): boolean {
  return end - start > 1 && text[start] === text[end - 1];
}

function isInBlock(gap: string): boolean {
  return gap.lastIndexOf("/*") > gap.lastIndexOf("*/");
}

function offersIn(context: readonly Token[], query: string, from: number, schema: Schema): Offers {
  const path = dottedBefore(context);
  if (path.length > 0 && isProcedureCall(context, path.length)) {
    const start = path[0]?.start ?? from;
    return { from: start, offers: schema.procedures.map(procedureOffer) };
  }
  const before = context.at(-1)?.text ?? "";
  if (before === ".") return { from, offers: memberOffers(context, query, schema) };
  if (before.toUpperCase() === "CALL") return { from, offers: schema.procedures.map(procedureOffer) };
  const place = namePlace(context);
  if (place === "(") return { from, offers: schema.labels.map(labelOffer) };
  if (place === "[") return { from, offers: schema.relationTypes.map(typeOffer) };
  if (inMap(context, context.length)) return { from, offers: schema.properties.map(propertyOffer) };
  return { from, offers: expressionOffers(context, query, schema) };
}

/** Tokens of `a.b.` at the end, where there are such. */
function dottedBefore(context: readonly Token[]): readonly Token[] {
  let at = context.length;
  while (context[at - 1]?.text === "." && context[at - 2]?.kind === "word") at -= 2;
  return context.slice(at);
}

function isProcedureCall(context: readonly Token[], length: number): boolean {
  return context.at(-length - 1)?.text.toUpperCase() === "CALL";
}

/** The bracket of a pattern in which a label or a type can stand here; null where neither can. */
function namePlace(context: readonly Token[]): string | null {
  let at = context.length - 1;
  if (!/^[:|&!]$/.test(context[at]?.text ?? "")) return null;
  while (at > 0 && context[at]?.text !== ":") at -= 1;
  if (inMap(context, at - 1)) return null;
  return openBefore(context, at) ?? "(";
}

function memberOffers(context: readonly Token[], query: string, schema: Schema): Offer[] {
  const owner = context.at(-2)?.text ?? "";
  const isRelation = relationVariables(query).includes(owner);
  const fitting = schema.properties.filter(({ of }) => of === (isRelation ? "relation" : "node"));
  const functions = schema.functions
    .filter(({ name }) => name.toLowerCase().startsWith(`${owner.toLowerCase()}.`))
    .map((one) => functionOffer(one, one.name.slice(owner.length + 1)));
  return [...functions, ...dedupe((fitting.length > 0 ? fitting : schema.properties).map(propertyOffer))];
}

function expressionOffers(context: readonly Token[], query: string, schema: Schema): Offer[] {
  return [
    ...(isAtPredicate(context) ? relationVariables(query).flatMap(predicateOffers) : []),
    ...variablesOf(query).map((label): Offer => ({ label, kind: "variable", detail: "in this query" })),
    ...KEYWORDS.map((label): Offer => ({ label, kind: "keyword" })),
    ...schema.functions.map((one) => functionOffer(one, one.name)),
  ];
}

function isAtPredicate(context: readonly Token[]): boolean {
  return /^(WHERE|AND|OR|XOR|NOT)$/i.test(context.at(-1)?.text ?? "");
}

function predicateOffers(variable: string): Offer[] {
  return (["certain", "possible"] as const).map((reading) => ({
    label: `${variable} ${reading === "certain" ? "certainly" : "possibly"} in force as of $${AS_OF}`,
    insert: inForceAsOf(variable, reading),
    kind: "predicate",
    detail: "predicate",
    info: inForceAsOf(variable, reading),
  }));
}

/** Names that stand right after an opening bracket of a pattern or after AS. */
function variablesOf(query: string): string[] {
  const tokens = tokenize(query);
  const named = tokens.filter(({ kind }, index) => {
    const before = tokens[index - 1]?.text ?? "";
    return kind === "word" && (/^AS$/i.test(before) || (/^[([]$/.test(before) && isPattern(tokens, index)));
  });
  return [...new Set(named.map(({ text }) => text))];
}

/** In a call `size(x)` the bracket follows a name; in a pattern it does not. */
function isPattern(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 2];
  return before === undefined || before.kind === "symbol" || /^(MATCH|WHERE|AND|OR|NOT)$/i.test(before.text);
}

function labelOffer({ label, count }: Schema["labels"][number]): Offer {
  return { label: quote(label), kind: "label", detail: `${count}` };
}

function typeOffer({ type, count, name, description }: Schema["relationTypes"][number]): Offer {
  return { label: quote(type), kind: "type", detail: `${count}`, ...info(description ?? name) };
}

function propertyOffer({ name, types }: Schema["properties"][number]): Offer {
  return { label: quote(name), kind: "property", detail: types.join(" or ").replaceAll(" NOT NULL", "") };
}

function functionOffer({ signature, description }: Called, label: string): Offer {
  return { label, insert: `${label}(`, kind: "function", info: `${signature}\n${description}` };
}

function procedureOffer({ name, signature, description }: Called): Offer {
  return { label: name, insert: `${name}(`, kind: "procedure", info: `${signature}\n${description}` };
}

const BOUND: ReadonlyMap<string, string> = new Map([
  [AS_OF, "the date beside the editor"],
  [DATASET, "the dataset of the page"],
]);

function parameterOffers(query: string, schema: Schema): Offer[] {
  const own = [...query.matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map(([, name = ""]) => name);
  const known = new Map(schema.parameters.map(({ name, type }) => [name, type]));
  const names = new Set([DATASET, AS_OF, ...known.keys(), ...own]);
  return [...names].map((name) => ({
    label: `$${name}`,
    kind: "parameter",
    detail: BOUND.get(name) ?? known.get(name) ?? "in this query",
  }));
}

function info(text: string | undefined): { info?: string } {
  return text ? { info: text } : {};
}

function dedupe(offers: readonly Offer[]): Offer[] {
  return [...new Map(offers.map((offer) => [offer.label, offer])).values()];
}

/** A name as Cypher writes it: in backticks where it is no plain word. */
export function quote(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

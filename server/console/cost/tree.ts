import type { Token } from "../../../model/console/lexer.ts";
import { is, isMember } from "../rules/rule.ts";

/** What stands between brackets, or between CASE and END. */
export interface Group {
  readonly kind: "group";
  readonly open: "(" | "[" | "{" | "CASE";
  readonly inside: readonly Part[];
  readonly start: number;
  /** Characters before what closes it, and after that. */
  readonly closes: number;
  readonly end: number;
}

/** A token, or a group of them. */
export type Part = Token | Group;

const CLOSING: Record<Group["open"], string> = { "(": ")", "[": "]", "{": "}", CASE: "END" };

/** The tokens of a query as a tree of its brackets; what is never closed reaches to the end. */
export function toTree(tokens: readonly Token[]): Part[] {
  return read(tokens, 0, undefined).parts;
}

function read(tokens: readonly Token[], from: number, closing: string | undefined) {
  const parts: Part[] = [];
  let index = from;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined || (closing !== undefined && is(token, closing))) break;
    const open = opens(tokens, index);
    if (open === undefined) parts.push(token);
    else index = group(tokens, index, open, parts);
    index++;
  }
  return { parts, close: index };
}

function group(tokens: readonly Token[], index: number, open: Group["open"], parts: Part[]): number {
  const { parts: inside, close } = read(tokens, index + 1, CLOSING[open]);
  const last = tokens[close] ?? tokens[tokens.length - 1];
  const [closes, end] = [last?.start ?? 0, last?.end ?? 0];
  parts.push({ kind: "group", open, inside, start: tokens[index]?.start ?? 0, closes, end });
  return close;
}

function opens(tokens: readonly Token[], index: number): Group["open"] | undefined {
  const token = tokens[index];
  if (is(token, "(")) return "(";
  if (is(token, "[")) return "[";
  if (is(token, "{")) return "{";
  const named = isMember(tokens, index) && !is(tokens[index - 1], ":") && !is(tokens[index - 1], "|");
  const begins = is(tokens[index + 1], "WHEN") || isOperand(tokens[index + 1]);
  return is(token, "CASE") && !named && begins ? "CASE" : undefined;
}

function isOperand(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== "symbol" || "([{-".includes(token.text));
}

/** Whether a part is this group. */
export function isGroup(part: Part | undefined, open?: Group["open"]): part is Group {
  return part?.kind === "group" && (open === undefined || part.open === open);
}

/** Whether a part is this keyword or sign. */
export function says(part: Part | undefined, text: string): boolean {
  return part !== undefined && part.kind !== "group" && is(part, text);
}

/** The name that a part is, if it is one. */
export function nameOf(part: Part | undefined): string | undefined {
  return part?.kind === "word" || part?.kind === "name" ? part.text : undefined;
}

/** Parts between those of which `at` is true. */
export function splitAt(
  parts: readonly Part[],
  at: (part: Part, index: number, parts: readonly Part[]) => boolean,
): Part[][] {
  const found: Part[][] = [[]];
  parts.forEach((part, index) => {
    if (at(part, index, parts)) found.push([]);
    else found.at(-1)?.push(part);
  });
  return found;
}

/** Parts between commas. */
export function items(parts: readonly Part[]): Part[][] {
  return parts.length === 0 ? [] : splitAt(parts, (part) => says(part, ","));
}

/** Where the first of some parts stands. */
export function startOf(parts: readonly (Part | undefined)[]): number {
  return parts[0]?.start ?? 0;
}

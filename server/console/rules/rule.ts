import type { Token } from "../../../model/console/lexer.ts";
import type { Limits } from "../limits.ts";

/** A query as the rules read it. */
export interface Wording {
  readonly tokens: readonly Token[];
  /** The parameters as they arrived, for rules about patterns and sizes. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly limits: Limits;
}

/** Why a query is refused, and at which character. */
export interface Finding {
  readonly why: string;
  readonly offset: number;
}

/** Looks at the tokens from one place on; finds what the console does not run, or nothing. */
export type Rule = (wording: Wording, index: number) => Finding | undefined;

/** Whether a token is this keyword or sign, in any case; a name in backticks is never a keyword. */
export function is(token: Token | undefined, text: string): token is Token {
  return (token?.kind === "word" || token?.kind === "symbol") && token.text.toUpperCase() === text;
}

/** Whether a token can name something. */
export function isName(token: Token | undefined): token is Token {
  return token?.kind === "word" || token?.kind === "name";
}

const MEMBER = new Set([".", ":", "|", "&", "!", "%", "$"]);

/** Whether a word is a property, a label or a type by what stands before it, and so no keyword. */
export function isMember(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before?.kind === "symbol" && MEMBER.has(before.text);
}

/** A name with its namespaces, in lower case, and where it ends. */
export interface DottedName {
  readonly name: string;
  readonly parts: number;
  /** Index of the token after it. */
  readonly next: number;
}

/** Reads `a.b.c` from a token on, however quoted and spaced. */
export function dottedName(tokens: readonly Token[], index: number): DottedName {
  const parts = [tokens[index]?.text ?? ""];
  let next = index + 1;
  while (is(tokens[next], ".") && isName(tokens[next + 1])) {
    parts.push(tokens[next + 1]?.text ?? "");
    next += 2;
  }
  return { name: parts.join(".").toLowerCase(), parts: parts.length, next };
}

const OPENING = new Set(["(", "[", "{"]);
const CLOSING = new Set([")", "]", "}"]);

/** By how much a token changes the depth of brackets. */
export function depthChange({ kind, text }: Token): number {
  if (kind !== "symbol") return 0;
  return Number(OPENING.has(text)) - Number(CLOSING.has(text));
}

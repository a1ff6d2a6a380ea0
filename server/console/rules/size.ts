import type { Token } from "../../../model/console/lexer.ts";
import { clausesOf } from "../cost/clauses.ts";
import { isGroup, items, type Part, says, splitAt, toTree } from "../cost/tree.ts";
import type { Limits } from "../limits.ts";
import { depthChange, type Finding, is, type Wording } from "./rule.ts";

/**
 * Queries too long or too deep to be parsed and planned in good time: of what is counted here the planner's work grows
 * exponentially or worse, and it cannot be interrupted at it.
 */
export function findOversize({ tokens, limits }: Wording): Finding | undefined {
  const found = findLength(tokens, limits) ?? findDepth(tokens, limits) ?? findChain(tokens);
  if (found !== undefined) return found;
  return findInExpressions(toTree(tokens));
}

/** A list of literals is one value to the planner, however long. */
function findLength(tokens: Wording["tokens"], { queryTokens }: Limits): Finding | undefined {
  let counted = 0;
  for (const [index, token] of tokens.entries()) {
    if (!isInLiterals(tokens, index)) counted++;
    if (counted > queryTokens)
      return {
        why: `A query may have ${queryTokens} words and signs, not counting lists of values.`,
        offset: token.start,
      };
  }
  return undefined;
}

/** Whether a token is a literal between commas and brackets, or such a comma. */
function isInLiterals(tokens: Wording["tokens"], index: number): boolean {
  const comma = is(tokens[index], ",");
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (comma) return isLiteral(before) && isLiteral(after);
  return (
    isLiteral(tokens[index]) && (is(before, ",") || is(before, "[")) && (is(after, ",") || is(after, "]"))
  );
}

function isLiteral(token: Token | undefined): boolean {
  return token?.kind === "string" || token?.kind === "number";
}

/** Subqueries within each other. */
const SUBQUERIES = 10;

const SUBQUERY = ["EXISTS", "COUNT", "COLLECT", "CALL", ")"];

function findDepth(tokens: Wording["tokens"], { nesting }: Limits): Finding | undefined {
  const open: boolean[] = [];
  for (const [index, token] of tokens.entries()) {
    const change = depthChange(token);
    if (change < 0) open.pop();
    if (change <= 0) continue;
    open.push(is(token, "{") && SUBQUERY.some((word) => is(tokens[index - 1], word)));
    if (open.filter(Boolean).length > SUBQUERIES)
      return { why: `Subqueries may stand ${SUBQUERIES} deep within each other.`, offset: token.start };
    if (open.length > nesting)
      return { why: `Brackets may stand ${nesting} deep within each other.`, offset: token.start };
  }
  return undefined;
}

/** Properties of properties, as in `a.b.c.d`. */
const PROPERTIES = 50;

function findChain(tokens: Wording["tokens"]): Finding | undefined {
  let links = 0;
  for (const [index, token] of tokens.entries()) {
    const isLink = is(token, ".") || is(tokens[index - 1], ".");
    links = isLink ? links + Number(is(token, ".")) : 0;
    if (links > PROPERTIES)
      return { why: `A property may stand ${PROPERTIES} properties deep.`, offset: token.start };
  }
  return undefined;
}

/** Within one expression. */
const COUNTED = { XOR: 8, NOT: 100 };

function findInExpressions(parts: readonly Part[]): Finding | undefined {
  for (const { body } of clausesOf(parts)) {
    for (const expression of items(body)) {
      const found =
        findRepeated(expression) ?? findSums(expression) ?? findTurns(expression) ?? findChoices(expression);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function findRepeated(expression: readonly Part[]): Finding | undefined {
  const all = flat(expression);
  for (const [word, most] of Object.entries(COUNTED)) {
    const beyond = all.filter((part) => says(part, word))[most];
    if (beyond) return { why: `An expression may say ${word} ${most} times.`, offset: beyond.start };
  }
  return undefined;
}

function flat(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => (isGroup(part) ? [part, ...flat(part.inside)] : [part]));
}

/** Sums of what is not known before the run: the planner tries each type of each for all. */
const SUMS = 100;

function findSums(expression: readonly Part[]): Finding | undefined {
  const all = flat(expression);
  const isKnown = (part: Part | undefined) => part?.kind === "number" || part?.kind === "string";
  const beyond = all.filter(
    (part, index) => says(part, "+") && !(isKnown(all[index - 1]) && isKnown(all[index + 1])),
  )[SUMS];
  if (beyond === undefined) return undefined;
  return {
    why: `An expression may add ${SUMS} times. For a longer sum write reduce or sum().`,
    offset: beyond.start,
  };
}

/** AND within OR within AND and so on. */
const TURNS = 10;

function findTurns(expression: readonly Part[]): Finding | undefined {
  if (turns(expression) <= TURNS) return undefined;
  return {
    why: `AND and OR may take turns ${TURNS} deep within each other.`,
    offset: expression[0]?.start ?? 0,
  };
}

function turns(parts: readonly Part[]): number {
  const inner = Math.max(0, ...parts.map((part) => (isGroup(part) ? turns(part.inside) : 0)));
  return inner + Number(parts.some((part) => says(part, "AND") || says(part, "OR")));
}

/** Ways in all to choose one label of each alternative that a node must have at once. */
const CHOICES = 1_000;

/** As in `:(A|B)&(C|D)`, anywhere within an expression. */
function findChoices(parts: readonly Part[]): Finding | undefined {
  const [ways, other] = normalForms(parts);
  if (
    Math.min(ways, other) > 1 &&
    Math.max(ways, other) > CHOICES &&
    parts.some((part) => says(part, "&") || says(part, "|"))
  )
    return {
      why: `Alternatives of labels may be combined in ${CHOICES} ways.`,
      offset: parts[0]?.start ?? 0,
    };
  for (const part of parts) {
    const found = isGroup(part) ? findChoices(part.inside) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The terms of a label expression as a choice of conjunctions, and as a conjunction of choices. */
function normalForms(parts: readonly Part[]): [number, number] {
  const choices = splitAt(parts, (part) => says(part, "|"));
  if (choices.length > 1) return swap(combine(choices.map((choice) => swap(normalForms(choice)))));
  const both = splitAt(parts, (part) => says(part, "&"));
  if (both.length > 1) return combine(both.map(normalForms));
  const group = parts.find((part) => isGroup(part, "("));
  const forms: [number, number] = isGroup(group) ? normalForms(group.inside) : [1, 1];
  return parts.some((part) => says(part, "!")) ? swap(forms) : forms;
}

function combine(forms: readonly [number, number][]): [number, number] {
  return [
    forms.reduce((product, [ways]) => product * ways, 1),
    forms.reduce((sum, [, other]) => sum + other, 0),
  ];
}

function swap([ways, other]: [number, number]): [number, number] {
  return [other, ways];
}

import type { Token } from "../../../model/console/lexer.ts";
import { is, isMember, type Rule, within } from "./rule.ts";

/** A `reduce` whose result doubles or nests at each step: thirty steps fill any memory. */
export const reduce: Rule = ({ tokens }, index) => {
  const token = tokens[index];
  if (!is(token, "REDUCE") || !is(tokens[index + 1], "(") || isMember(tokens, index)) return undefined;
  const { inside } = within(tokens, index + 1);
  const accumulator = inside[0];
  const bar = inside.findIndex((inner) => is(inner, "|"));
  if (accumulator === undefined || bar === -1 || !grows(accumulator.text, inside.slice(bar + 1)))
    return undefined;
  const why = `This reduce puts ${accumulator.text} into a list, repeats it or adds it to itself, and so outgrows any memory. Mention it once, outside all brackets, as in ${accumulator.text} + …`;
  return { why, offset: token.start };
};

function grows(accumulator: string, body: readonly Token[]): boolean {
  const mentions = body.filter((token) => isMention(token, accumulator)).length;
  if (mentions === 0) return false;
  const adds = body.some((token) => is(token, "+") || is(token, "||"));
  const repeats = body.some((token) => is(token, "REPLACE") || is(token, "IN"));
  return repeats || (adds && mentions > 1) || nests(accumulator, body);
}

/** Whether it stands whole within a list or a map: an element or a property of it does not grow. */
function nests(accumulator: string, body: readonly Token[]): boolean {
  let depth = 0;
  return body.some((token, index) => {
    if (is(token, "[") || is(token, "{")) depth++;
    if (is(token, "]") || is(token, "}")) depth--;
    const next = body[index + 1];
    return depth > 0 && isMention(token, accumulator) && !is(next, "[") && !is(next, ".");
  });
}

function isMention(token: Token, name: string): boolean {
  return (token.kind === "word" || token.kind === "name") && token.text === name;
}

import { FUNCTIONS, PROCEDURES } from "../allowed.ts";
import { dottedName, is, isName, type Rule } from "./rule.ts";

/**
 * Procedures outside the list. All have a namespace, so that a name with none after the word is no procedure's: then call
 * is itself a variable, a label or a property.
 */
export const procedure: Rule = ({ tokens }, index) => {
  const name = tokens[index + 1];
  if (!is(tokens[index], "CALL") || is(tokens[index - 1], ".") || !isName(name)) return undefined;
  const called = dottedName(tokens, index + 1);
  if (called.parts === 1 || PROCEDURES.has(called.name)) return undefined;
  return {
    why: `The procedure ${called.name} is not among those that the console calls: ${[...PROCEDURES].join(", ")}.`,
    offset: name.start,
  };
};

/** User-defined functions and others outside the list: they can do whatever their author wished. */
export const functionCall: Rule = ({ tokens }, index) => {
  const token = tokens[index];
  if (!isName(token) || is(tokens[index - 1], ".") || is(tokens[index - 1], "CALL")) return undefined;
  const called = dottedName(tokens, index);
  if (called.parts === 1 || !is(tokens[called.next], "(") || FUNCTIONS.has(called.name)) return undefined;
  return {
    why: `The function ${called.name} is not among those that the console calls.`,
    offset: token.start,
  };
};

/** In the words of a plan, a procedure inside an expression looks like a function. */
export const plannedCall: Rule = (wording, index) => {
  const token = wording.tokens[index];
  if (isName(token) && PROCEDURES.has(dottedName(wording.tokens, index).name)) return undefined;
  return functionCall(wording, index);
};

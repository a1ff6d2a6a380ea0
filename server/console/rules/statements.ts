import type { Token } from "../../../model/console/lexer.ts";
import { is, isName, type Rule } from "./rule.ts";

/** Reading files and addresses, which no read transaction forbids and which a plan hides inside an expression. */
export const loadCsv: Rule = ({ tokens }, index) => {
  const token = tokens[index];
  if (!is(token, "LOAD") || !is(tokens[index + 1], "CSV")) return undefined;
  return {
    why: "LOAD CSV reads files and addresses; the console reads the graph alone.",
    offset: token.start,
  };
};

/** Another database: USE begins a query, a part of a UNION or a subquery; anywhere else the word is a name. */
export const use: Rule = ({ tokens }, index) => {
  const token = tokens[index];
  if (!is(token, "USE") || !isName(tokens[index + 1]) || !begins(tokens, index)) return undefined;
  return { why: "USE asks another database; the console asks this one.", offset: token.start };
};

const PREFIXES = /^(explain|profile|cypher)$/i;

function begins(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before === undefined || is(before, "{") || is(before, ";") || is(before, "UNION")) return true;
  if ((is(before, "ALL") || is(before, "DISTINCT")) && is(tokens[index - 2], "UNION")) return true;
  // Only the prefixes and their options: then it is the first word of the query.
  return PREFIXES.test(tokens[0]?.text ?? "") && !tokens.slice(0, index).some((one) => CLAUSE.test(one.text));
}

const CLAUSE = /^(match|with|return|unwind|call|optional|show|load)$/i;

/** More than one statement. */
export const secondStatement: Rule = ({ tokens }, index) => {
  const next = tokens[index + 1];
  if (!is(tokens[index], ";") || next === undefined || next.text === ";") return undefined;
  return {
    why: "The console runs one statement at a time: send what follows the semicolon apart.",
    offset: next.start,
  };
};

/** A key that the driver of the program's language would lose from the answer. */
export const lostKey: Rule = ({ tokens }, index) => {
  const token = tokens[index];
  if (!isName(token) || token.text !== "__proto__" || !is(tokens[index + 1], ":")) return undefined;
  return {
    why: "A map cannot have the key __proto__ here: it would be lost on the way.",
    offset: token.start,
  };
};

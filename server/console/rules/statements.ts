import { is, isMember, isName, type Rule } from "./rule.ts";

/** Reading files and addresses, which no read transaction forbids and which a plan hides inside an expression. */
export const loadCsv: Rule = ({ tokens }, index) => {
  const token = tokens[index];
  if (!is(token, "LOAD") || !is(tokens[index + 1], "CSV")) return undefined;
  return {
    why: "LOAD CSV reads files and addresses; the console reads the graph alone.",
    offset: token.start,
  };
};

/** Another database. */
export const use: Rule = ({ tokens }, index) => {
  const token = tokens[index];
  if (!is(token, "USE") || isMember(tokens, index) || !isName(tokens[index + 1])) return undefined;
  return {
    why: "USE asks another database; the console asks this one. (What is itself called use needs backticks: `use`.)",
    offset: token.start,
  };
};

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

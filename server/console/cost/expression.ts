import type { Token } from "../../../model/console/lexer.ts";
import { Excess } from "./excess.ts";
import { type Extent, holding, itemOf, joined, largest, PROPERTY, SCALAR, VARIABLE } from "./extent.ts";
import { applied } from "./functions.ts";
import { findLoop, readListLoop, readLoop } from "./loops.ts";
import { extentOf } from "./parameter.ts";
import { checkPattern } from "./patterns.ts";
import { readRange } from "./range.ts";
import { readReduce } from "./reduce.ts";
import type { InspectedQuery, Scope } from "./scope.ts";
import { type Group, isGroup, items, nameOf, type Part, says, splitAt, startOf } from "./tree.ts";

const COMPARISONS = ["=", "<>", "<", ">", "<=", ">=", "=~", "IN", "CONTAINS", "STARTS", "ENDS", "IS"];
const TRUTHS = ["AND", "OR", "XOR", "NOT", "WHERE", ...COMPARISONS];
const PRODUCTS = ["*", "/", "%", "^"];

/**
 * Measures an expression, or whatever else holds expressions, such as a pattern.
 * @throws Excess at the first part that costs too much
 */
export function measure(parts: readonly Part[], scope: Scope, reading: InspectedQuery): Extent {
  const truths = splitAt(parts, (part) => TRUTHS.some((word) => says(part, word)));
  if (truths.length === 1) return sum(parts, scope, reading);
  const sides = truths.map((side) => sum(side, scope, reading));
  checkPattern(parts, scope, reading);
  checkComparison(parts, sides, scope, reading);
  return SCALAR;
}

/** Comparing walks through both sides to their last leaf. */
function checkComparison(
  parts: readonly Part[],
  sides: Extent[],
  scope: Scope,
  reading: InspectedQuery,
): void {
  const leaves = largest(sides).leaves;
  if (leaves <= BUILT || leaves * scope.times <= reading.limits.leaves * 10) return;
  throw new Excess(
    "Comparing values as large as these, as often, takes longer than anyone would wait.",
    startOf(parts),
  );
}

/** Values beyond this are the query's own making. */
const BUILT = 10_000;

/** Terms between + and ||; what stands before a minus can only be a number, or an error. */
function sum(parts: readonly Part[], scope: Scope, reading: InspectedQuery): Extent {
  const terms = splitAt(parts, (part, index) => index > 0 && isSum(part));
  const minus = terms.findLastIndex((_, index) => index > 0 && says(signBefore(parts, terms, index), "-"));
  const extents = terms.map((term) => product(term, scope, reading));
  const total = joined(extents.map((extent, index) => (index <= minus ? SCALAR : extent)));
  if (total.leaves <= reading.limits.leaves) return total;
  throw new Excess(
    "This makes a value of itself over and over, and so outgrows any memory. Mention what it grows from once in each step.",
    startOf(parts),
  );
}

function isSum(part: Part): boolean {
  return says(part, "+") || says(part, "||") || says(part, "-");
}

function signBefore(parts: readonly Part[], terms: readonly Part[][], index: number): Part | undefined {
  const before = terms.slice(0, index).reduce((count, term) => count + term.length + 1, 0);
  return parts[before - 1];
}

function product(parts: readonly Part[], scope: Scope, reading: InspectedQuery): Extent {
  const factors = splitAt(parts, (part) => PRODUCTS.some((sign) => says(part, sign)));
  const extents = factors.map((factor) => atoms(factor, scope, reading));
  return factors.length > 1 ? SCALAR : (extents[0] ?? SCALAR);
}

/** Values one after another, as in a pattern, or with a word such as DISTINCT before them. */
function atoms(parts: readonly Part[], scope: Scope, reading: InspectedQuery): Extent {
  const found: Extent[] = [];
  for (let index = 0; index < parts.length; ) {
    const { extent, next } = atom(parts, index, scope, reading);
    if (extent !== undefined) found.push(extent);
    index = next;
  }
  return joined(found.length > 0 ? found : [SCALAR]);
}

interface Atom {
  readonly extent: Extent | undefined;
  readonly next: number;
}

function atom(parts: readonly Part[], index: number, scope: Scope, reading: InspectedQuery): Atom {
  const called = call(parts, index, scope, reading);
  const part = parts[index];
  if (called !== undefined) return follow(parts, called, scope, reading);
  if (part === undefined) return { extent: undefined, next: index + 1 };
  if (isGroup(part))
    return follow(parts, { extent: group(part, scope, reading), next: index + 1 }, scope, reading);
  const extent = simple(part, scope, reading);
  return extent === undefined
    ? { extent, next: index + 1 }
    : follow(parts, { extent, next: index + 1 }, scope, reading);
}

/** A literal, a parameter or a variable. */
function simple(token: Token, scope: Scope, reading: InspectedQuery): Extent | undefined {
  if (token.kind === "symbol" || (token.kind === "word" && /^distinct$/i.test(token.text))) return undefined;
  if (token.kind === "number") return SCALAR;
  if (token.kind === "string") return extentOf(token.text);
  if (token.kind === "parameter") return extentOf(reading.parameters[token.text]);
  if (/^(null|true|false|inf|infinity|nan)$/i.test(token.text)) return SCALAR;
  return scope.variables.get(token.text) ?? VARIABLE;
}

/** Properties, elements, slices and projections that follow a value. */
function follow(parts: readonly Part[], { extent, next }: Atom, scope: Scope, reading: InspectedQuery): Atom {
  let [value, index] = [extent ?? SCALAR, next];
  for (;;) {
    const part = parts[index];
    const property = says(part, ".") ? nameOf(parts[index + 1]) : undefined;
    if (property !== undefined) {
      value = fieldOf(value, property);
      index += 2;
    } else if (isGroup(part, "[")) {
      measure(part.inside, scope, reading);
      value = part.inside.some((inner) => says(inner, "..")) ? value : itemOf(value);
      index++;
    } else if (isGroup(part, "{")) {
      value = joined([value, map(part, scope, reading)]);
      index++;
    } else return { extent: value, next: index };
  }
}

function fieldOf(value: Extent, name: string): Extent {
  if (value.fields !== undefined) return value.fields.get(name) ?? SCALAR;
  // A map that the query has made from another holds no more than that.
  return value.leaves > PROPERTY.leaves && value !== VARIABLE ? value : PROPERTY;
}

/** A function, a loop or a subquery; undefined where none begins. */
function call(
  parts: readonly Part[],
  index: number,
  scope: Scope,
  reading: InspectedQuery,
): Atom | undefined {
  const { name, next } = dotted(parts, index);
  const opening = parts[next];
  if (name === undefined) return undefined;
  if (isGroup(opening, "{") && /^(exists|count|collect)$/.test(name)) {
    return { extent: reading.subquery(opening.inside, scope, reading), next: next + 1 };
  }
  if (!isGroup(opening, "(")) return undefined;
  return { extent: callOf(name, opening, startOf([parts[index]]), scope, reading), next: next + 1 };
}

function callOf(name: string, opening: Group, start: number, scope: Scope, reading: InspectedQuery): Extent {
  if (name === "reduce") return readReduce(opening, start, scope, reading);
  if (name === "range") return readRange(opening, start, scope, reading);
  const loop = /^(any|all|none|single|allreduce)$/.test(name) ? findLoop(opening.inside) : undefined;
  if (loop !== undefined) {
    readLoop(loop, start, scope, reading);
    return SCALAR;
  }
  return applied(
    name,
    items(opening.inside).map((one) => measure(one, scope, reading)),
  );
}

/** A name with its namespaces, in lower case. */
function dotted(parts: readonly Part[], index: number): { name: string | undefined; next: number } {
  let name = says(parts[index - 1], ".") ? undefined : nameOf(parts[index])?.toLowerCase();
  let next = index + 1;
  while (name !== undefined && says(parts[next], ".") && nameOf(parts[next + 1]) !== undefined) {
    name += `.${nameOf(parts[next + 1])?.toLowerCase()}`;
    next += 2;
  }
  return { name, next };
}

function group(part: Group, scope: Scope, reading: InspectedQuery): Extent {
  if (part.open === "CASE") return cases(part, scope, reading);
  if (part.open === "{") return map(part, scope, reading);
  if (part.open === "[") return readListLoop(part, scope, reading) ?? list(part, scope, reading);
  return joined([SCALAR, ...items(part.inside).map((item) => measure(item, scope, reading))].slice(-1));
}

function list(part: Group, scope: Scope, reading: InspectedQuery): Extent {
  return holding(items(part.inside).map((item) => measure(item, scope, reading)));
}

/** A map, or what a projection adds. */
function map(part: Group, scope: Scope, reading: InspectedQuery): Extent {
  const fields = new Map(items(part.inside).map((item) => field(item, scope, reading)));
  return { ...holding([...fields.values()]), count: 1, fields };
}

function field(item: readonly Part[], scope: Scope, reading: InspectedQuery): [string, Extent] {
  const name = nameOf(item[0]) ?? "";
  if (says(item[1], ":")) return [name, measure(item.slice(2), scope, reading)];
  if (says(item[0], ".")) return [nameOf(item[1]) ?? "", PROPERTY];
  return [name, measure(item, scope, reading)];
}

/** One of several values; the conditions are worked out too. */
function cases(part: Group, scope: Scope, reading: InspectedQuery): Extent {
  const words = ["WHEN", "THEN", "ELSE"];
  const pieces = splitAt(part.inside, (inner) => words.some((word) => says(inner, word)));
  const before = part.inside.filter((inner) => words.some((word) => says(inner, word)));
  const values = pieces.flatMap((piece, index) => {
    const extent = measure(piece, scope, reading);
    return index > 0 && !says(before[index - 1], "WHEN") ? [extent] : [];
  });
  return largest(values);
}

import { collected, type Extent, itemOf, largest, SCALAR } from "./extent.ts";
import { binding, type InspectedQuery, type Scope } from "./scope.ts";
import { type Group, isGroup, items, nameOf, type Part, says } from "./tree.ts";

/** Words that begin a clause. */
const CLAUSES = new Set(
  "MATCH WITH RETURN UNWIND WHERE ORDER SKIP OFFSET LIMIT CALL YIELD UNION OPTIONAL USE FINISH".split(" "),
);

/** A clause: its first word, and what follows it. */
export interface Clause {
  readonly word: string;
  readonly body: readonly Part[];
}

/** The clauses that stand at the level of some parts. */
export function clausesOf(parts: readonly Part[]): Clause[] {
  const clauses: { word: string; body: Part[] }[] = [{ word: "", body: [] }];
  parts.forEach((part, index) => {
    const word = nameOf(part)?.toUpperCase() ?? "";
    if (part.kind === "word" && CLAUSES.has(word) && begins(parts, index)) clauses.push({ word, body: [] });
    else clauses.at(-1)?.body.push(part);
  });
  return clauses;
}

/** A variable, a property or a label may have the name of a clause. */
function begins(parts: readonly Part[], index: number): boolean {
  const before = parts[index - 1];
  if (says(before, "AS") || says(before, ".") || says(before, ":") || says(before, ",")) return false;
  // STARTS WITH and ENDS WITH.
  if (says(before, "STARTS") || says(before, "ENDS")) return false;
  const next = parts[index + 1];
  return ![".", ",", "=", ":"].some((sign) => says(next, sign));
}

/**
 * Measures the clauses of a query or a subquery one after another.
 * @returns what it returns, as the elements of a list
 * @throws Excess at the first part that costs too much
 */
export function readClauses(parts: readonly Part[], scope: Scope, reading: InspectedQuery): Extent {
  let inner = scope;
  let result: Extent = SCALAR;
  for (const { word, body } of clausesOf(parts)) {
    if (word === "WITH") inner = project(body, inner, reading);
    else if (word === "UNWIND") inner = unwind(body, inner, reading);
    else if (word === "RETURN") {
      result = largest([
        ...project(body, { ...inner, variables: inner.variables }, reading).variables.values(),
      ]);
      inner = scope;
    } else if (word === "CALL") call(body, inner, reading);
    else for (const item of items(body)) reading.measure(item, inner, reading);
  }
  return collected(result);
}

/** The variables after WITH: those that it names, and all where it says *. */
function project(body: readonly Part[], scope: Scope, reading: InspectedQuery): Scope {
  const plain = says(body[0], "DISTINCT") ? body.slice(1) : body;
  const variables = new Map(says(plain[0], "*") ? scope.variables : []);
  for (const item of items(plain)) {
    const alias = says(item.at(-2), "AS") ? nameOf(item.at(-1)) : undefined;
    const extent = reading.measure(alias === undefined ? item : item.slice(0, -2), scope, reading);
    const name = alias ?? (item.length === 1 ? nameOf(item[0]) : undefined);
    if (name !== undefined && (alias !== undefined || scope.variables.has(name))) variables.set(name, extent);
  }
  return { ...scope, variables };
}

/** `UNWIND range(…) AS` goes row by row, whatever its length. */
function unwind(body: readonly Part[], scope: Scope, reading: InspectedQuery): Scope {
  const name = nameOf(body.at(-1));
  const list = body.slice(0, -2);
  const [first, ends] = list;
  const free = list.length === 2 && nameOf(first)?.toLowerCase() === "range" && isGroup(ends, "(");
  const extent = free ? measureEnds(ends, scope, reading) : itemOf(reading.measure(list, scope, reading));
  return name === undefined ? scope : binding(scope, name, extent);
}

function measureEnds(ends: Group, scope: Scope, reading: InspectedQuery): Extent {
  for (const end of items(ends.inside)) reading.measure(end, scope, reading);
  return SCALAR;
}

/** A subquery knows the variables that it imports; a procedure's arguments are expressions. */
function call(body: readonly Part[], scope: Scope, reading: InspectedQuery): void {
  for (const part of body) {
    if (!isGroup(part)) continue;
    if (part.open === "{") readClauses(part.inside, scope, reading);
    else for (const item of items(part.inside)) reading.measure(item, scope, reading);
  }
}

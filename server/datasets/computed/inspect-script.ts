import type { Plan } from "neo4j-driver";
import { READ_OPERATORS } from "../../console/allowed.ts";

/** The steps of a plan that write nodes and relations, besides those that read. */
const WRITE_OPERATORS: ReadonlySet<string> = new Set(
  `Create Merge LockingMerge MergeInto SetProperty SetProperties SetDynamicProperty SetNodeProperty SetNodeProperties
  SetNodePropertiesFromMap SetRelationshipProperty SetRelationshipProperties SetRelationshipPropertiesFromMap
  SetPropertiesFromMap SetLabels RemoveLabels Delete DetachDelete Foreach ForeachApply SubqueryForeach EmptyResult`
    .trim()
    .split(/\s+/),
);

/**
 * Holds the plan of a script against its dataset: a script may find nodes of `$dataset` alone, call no procedure, read
 * no file and end no transaction.
 * @returns why it must not run; undefined where it may
 */
export function inspectScript(plan: Plan | false): string | undefined {
  if (plan === false) return "does something that Neo4j gives no plan for, so it cannot be checked";
  return findFault(plan);
}

function findFault(plan: Plan, parent?: Plan): string | undefined {
  const fault = faultOfStep(plan, parent);
  if (fault !== undefined) return fault;
  for (const child of plan.children) {
    const below = findFault(child, plan);
    if (below !== undefined) return below;
  }
  return undefined;
}

function faultOfStep(plan: Plan, parent: Plan | undefined): string | undefined {
  const name = nameOf(plan);
  const details = detailsOf(plan);
  if (name === "ProcedureCall") return "calls a procedure, which could reach other datasets";
  if (/IndexSeek|MergeUniqueNode/.test(name)) return seeksOwn(details) ? undefined : outside(details);
  if (/Scan|ById|ByElementId|CountStore/.test(name))
    return isFiltered(details, parent) ? undefined : outside(details);
  if (READ_OPERATORS.has(name) || WRITE_OPERATORS.has(name)) return undefined;
  return `takes the step "${name}", which is not among those that only read and write a dataset`;
}

function outside(details: string): string {
  return `reaches nodes or relations of other datasets (${details.split(" WHERE ")[0] ?? ""})`;
}

/** Whether every index seek in a step's details begins with the dataset's own key. */
function seeksOwn(details: string): boolean {
  const seeks = details.match(/ WHERE /g)?.length ?? 0;
  const own = details.match(/ WHERE dataset = \$dataset(?= AND |,|$)/g)?.length ?? 0;
  return seeks > 0 && seeks === own && !/ OR /.test(details);
}

/**
 * Whether a scan's findings are cut down at once to the dataset's own, as the database plans it where there is little:
 * by the key, or by being a node that was found before, which is the dataset's own as every other is.
 */
function isFiltered(details: string, parent: Plan | undefined): boolean {
  if (parent === undefined || nameOf(parent) !== "Filter") return false;
  const condition = detailsOf(parent);
  if (/\b(OR|XOR|NOT|CASE)\b|["']/.test(condition)) return false;
  const found = variablesOf(details);
  return condition
    .replaceAll(/[()]/g, "")
    .split(" AND ")
    .some((one) => isOwn(one, found));
}

function isOwn(condition: string, found: readonly string[]): boolean {
  const [left = "", right = "", more] = condition.replace(/^cache\[(.+?)\]/, "$1").split(" = ");
  if (more !== undefined) return false;
  if (right === "$dataset") return found.some((name) => left === `${name}.dataset`);
  const known = [left, right].filter(
    (name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !found.includes(name),
  );
  return known.length === 1 && [left, right].some((name) => found.includes(name));
}

/** The names that a scan gives to what it finds: `e` of `e:Entity`, `a`, `r` and `b` of `(a)-[r]->(b)`. */
function variablesOf(details: string): string[] {
  const inBrackets = [...details.matchAll(/[([]([\p{L}\p{N}_]+)/gu)].map(([, name = ""]) => name);
  return inBrackets.length > 0 ? inBrackets : (/^[\p{L}\p{N}_]+/u.exec(details)?.slice(0) ?? []);
}

function nameOf({ operatorType }: Plan): string {
  return operatorType
    .replace(/@.*$/, "")
    .replace(/\(.*$/, "")
    .replace(/^Eager /, "");
}

function detailsOf({ arguments: given }: Plan): string {
  return String(given?.Details ?? "");
}

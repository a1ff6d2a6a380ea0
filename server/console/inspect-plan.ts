import type { Plan } from "neo4j-driver";
import { PROCEDURES, READ_OPERATORS } from "./allowed.ts";
import { findInDetails } from "./inspect-text.ts";
import type { Limits } from "./limits.ts";
import { refusal } from "./refusal.ts";

/** What EXPLAIN tells of a query. */
export interface Explained {
  /** False where the database plans nothing for it. */
  readonly plan: Plan | false;
  /** `r` for what only reads. */
  readonly queryType: string;
  /** The database that the query would run in. */
  readonly database: string;
}

/**
 * Refuses a query unless all of its plan is known to read this database alone.
 * @throws Problem `refused`
 */
export function inspectPlan({ plan, queryType, database }: Explained, limits: Limits): void {
  if (plan === false)
    throw refusal("The database gives no plan for this, so it cannot be told what it would do.");
  inspectOperator(plan, database, limits);
  if (queryType !== "r")
    throw refusal("This does more than read. The console runs queries that read, and nothing else.");
}

function inspectOperator(
  { operatorType, arguments: details, children }: Plan,
  database: string,
  limits: Limits,
): void {
  const [operator = "", home] = operatorType.split("@");
  const name = operator.replace(/\(.*$/, "").replace(/^Eager /, "");
  if (!READ_OPERATORS.has(name)) throw refusal(explain(name));
  if (home !== database) throw refusal(`The console asks the database ${database}, not ${home}.`);
  const text = String(details?.Details ?? "");
  if (name === "ProcedureCall") inspectProcedure(text);
  const finding = findInDetails(text, limits);
  if (finding) throw refusal(finding.why);
  for (const child of children) inspectOperator(child, database, limits);
}

/** The details of a call begin with the procedure's full name. */
function inspectProcedure(details: string): void {
  const name = details.slice(0, details.indexOf("(")).replaceAll("`", "").trim().toLowerCase();
  if (!PROCEDURES.has(name))
    throw refusal(`The procedure ${name} is not among those that the console calls.`);
}

function explain(operator: string): string {
  return `The console runs queries that read the graph. This one would take the step "${operator}", which is not among those that only do so.`;
}

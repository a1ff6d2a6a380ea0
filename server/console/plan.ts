import type { Plan, ProfiledPlan } from "neo4j-driver";
import type { PlanStep } from "../../model/console/answer.ts";
import { toPlain } from "../neo4j/plain.ts";

/** A plan as the driver gives it, in the form in which it travels. */
export function toPlanStep(plan: Plan | ProfiledPlan): PlanStep {
  const details: Record<string, unknown> = plan.arguments;
  return {
    operator: plan.operatorType.replace(/@.*$/, ""),
    details: typeof details.Details === "string" ? details.Details : undefined,
    estimatedRows: numberOf(details.EstimatedRows),
    rows: numberOf(details.Rows),
    dbHits: numberOf(details.DbHits),
    pageCacheHits: numberOf(details.PageCacheHits),
    pageCacheMisses: numberOf(details.PageCacheMisses),
    memory: numberOf(details.Memory),
    children: plan.children.map(toPlanStep),
  };
}

function numberOf(value: unknown): number | undefined {
  const plain = toPlain(value);
  return typeof plain === "number" ? plain : undefined;
}

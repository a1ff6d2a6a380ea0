import neo4j from "neo4j-driver";
import type { Value } from "../../model/console/value.ts";
import type { Budget } from "../neo4j/budget.ts";
import { toValue } from "../neo4j/values.ts";

/**
 * The values of an answer, of which the same node or relationship is made once: it may stand in thousands of rows, and
 * an answer is held in memory until it is sent. What each occurrence costs in JSON is taken from the budget all the same.
 */
export class SharedValues {
  readonly #made = new Map<string, { readonly value: Value; readonly cost: number }>();
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** @throws BudgetSpent as `toValue` does */
  of(value: unknown): Value {
    if (!isElement(value)) return toValue(value, this.#budget);
    const made = this.#made.get(value.elementId);
    if (made === undefined) return this.#make(value);
    this.#budget.spend(made.cost);
    return made.value;
  }

  #make(element: { readonly elementId: string }): Value {
    const before = this.#budget.remaining;
    const value = toValue(element, this.#budget);
    this.#made.set(element.elementId, { value, cost: before - this.#budget.remaining });
    return value;
  }
}

function isElement(value: unknown): value is { readonly elementId: string } {
  return typeof value === "object" && value !== null && (neo4j.isNode(value) || neo4j.isRelationship(value));
}

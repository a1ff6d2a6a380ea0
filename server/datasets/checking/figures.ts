import type { Stated } from "../../../model/exchange/reader.ts";
import { measureBound } from "../../../model/graph/measure.ts";
import { EXAMPLES } from "./examples.ts";
import { type FieldIssue, shown } from "./field-issues.ts";
import type { Property } from "./stored-row.ts";

const BOUND = "Bound";

/** The fields of a row, its figures set apart, and what is wrong with those. */
export interface Figures {
  readonly figures: Readonly<Record<string, Property>>;
  readonly rest: Readonly<Record<string, unknown>>;
  readonly issues: readonly FieldIssue[];
}

const BOUNDS: ReadonlySet<unknown> = new Set(measureBound.options);

/** Sets apart the figures of a row: each number `x` that is no field of its own, beside its `xBound`. */
export function takeFigures(thing: Stated["asserts"], fields: Readonly<Record<string, unknown>>): Figures {
  const own = EXAMPLES[thing];
  const names = new Set<string>();
  for (const key in fields) {
    if (Object.hasOwn(own, key)) continue;
    if (key.endsWith(BOUND)) names.add(key.slice(0, -BOUND.length));
    else if (typeof fields[key] === "number" || typeof fields[key] === "bigint") names.add(key);
  }
  if (names.size === 0) return { figures: {}, rest: fields, issues: [] };
  return split(fields, names);
}

function split(fields: Readonly<Record<string, unknown>>, names: ReadonlySet<string>): Figures {
  const rest = Object.fromEntries(
    Object.entries(fields).filter(([key]) => !names.has(key) && !names.has(key.slice(0, -BOUND.length))),
  );
  const figures: Record<string, Property> = {};
  const issues: FieldIssue[] = [];
  for (const name of [...names].sort()) {
    const [value, bound] = [fields[name], fields[`${name}${BOUND}`]];
    const issue = issueOf(name, value, bound);
    if (issue) issues.push({ field: name, ...issue });
    else if (typeof value === "number" && typeof bound === "string") {
      figures[name] = value;
      figures[`${name}${BOUND}`] = bound;
    }
  }
  return { figures, rest, issues };
}

function issueOf(name: string, value: unknown, bound: unknown): Omit<FieldIssue, "field"> | undefined {
  const bounds = measureBound.options.join(", ");
  if (value === undefined)
    return {
      reason: `has ${name}${BOUND} without a number ${name}`,
      remedy: `write ${name}, or leave ${name}${BOUND} out`,
    };
  if (typeof value === "bigint")
    return {
      reason: `has ${value} as its ${name}, which is too large to be held exactly`,
      remedy: "give it in a larger unit",
    };
  if (typeof value !== "number" || !Number.isFinite(value))
    return {
      reason: `has ${shown(value)} as its ${name}, where a number is due`,
      remedy: `write ${name}: 3`,
    };
  if (bound === undefined)
    return {
      reason: `has a figure ${name} and does not say how it is meant`,
      remedy: `write ${name}${BOUND} beside it, one of ${bounds}; if it is no figure, leave it out`,
    };
  if (!BOUNDS.has(bound))
    return { reason: `has ${shown(bound)} as its ${name}${BOUND}`, remedy: `write one of ${bounds}` };
  return undefined;
}

import { toPlain } from "../../model/console/plain.ts";
import { type Value, value } from "../../model/console/value.ts";
import { Problem, unfit } from "../errors.ts";
import { toBoltValue, ValueError } from "../neo4j/bolt-values.ts";
import type { Limits } from "./limits.ts";

/** Parameters as the driver sends them, and as plain JSON for who inspects the query. */
export interface Parameters {
  readonly bolt: Record<string, unknown>;
  readonly plain: Record<string, unknown>;
}

/**
 * Parses parameters: plain JSON, in which a number without a fraction is an INTEGER, and typed JSON wherever a value
 * says its type.
 * @throws Problem `unfit` naming each parameter that does not fit, `tooLarge`
 */
export function parseParameters(parameters: Record<string, unknown>, limits: Limits): Parameters {
  refuseDeep(parameters, limits.nesting);
  const { length } = JSON.stringify(parameters);
  if (length > limits.parametersLength) {
    throw new Problem(
      "tooLarge",
      `All parameters together may have ${limits.parametersLength} characters of JSON; these have ${length}.`,
    );
  }
  const parsed = Object.entries(parameters).map(
    ([name, json]) => [name, parseParameter(name, json)] as const,
  );
  return {
    bolt: Object.fromEntries(parsed.map(([name, { bolt }]) => [name, bolt])),
    plain: Object.fromEntries(parsed.map(([name, { plain }]) => [name, plain])),
  };
}

function parseParameter(name: string, json: unknown): { bolt: unknown; plain: unknown } {
  try {
    const typed = toTyped(json);
    return { bolt: toBoltValue(typed), plain: toPlain(typed) };
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw unfit([{ parameter: name, detail: `"$${name}": ${error.message}.` }]);
  }
}

function toTyped(json: unknown): Value {
  if (json === null) return { $type: "Null", _value: null };
  if (typeof json === "string") return { $type: "String", _value: json };
  if (typeof json === "boolean") return { $type: "Boolean", _value: json };
  if (typeof json === "number") return numberToTyped(json);
  if (Array.isArray(json)) return { $type: "List", _value: json.map(toTyped) };
  return objectToTyped(json);
}

function objectToTyped(json: unknown): Value {
  const entries = Object.entries(Object(json));
  if (!isTyped(json)) {
    return { $type: "Map", _value: Object.fromEntries(entries.map(([key, item]) => [key, toTyped(item)])) };
  }
  const result = value.safeParse(json);
  if (result.success) return result.data;
  throw new ValueError(`${JSON.stringify(json).slice(0, 80)} is no value of typed JSON`);
}

function isTyped(json: unknown): boolean {
  const keys = Object.keys(Object(json));
  return keys.length === 2 && keys.includes("$type") && keys.includes("_value");
}

// Before anything else walks through them: a stack has its end too.
function refuseDeep(json: unknown, depth: number): void {
  if (typeof json !== "object" || json === null) return;
  if (depth < 0)
    throw new Problem("tooLarge", "The parameters' lists and maps stand too deep within each other.");
  for (const item of Object.values(json)) refuseDeep(item, depth - 1);
}

function numberToTyped(number: number): Value {
  if (!Number.isInteger(number)) return { $type: "Float", _value: String(number) };
  if (Number.isSafeInteger(number)) return { $type: "Integer", _value: String(number) };
  throw new ValueError(
    `${number} has lost digits in JSON; send it as {"$type": "Integer", "_value": "…"} or {"$type": "Float", "_value": "…"}`,
  );
}

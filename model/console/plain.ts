import type { Value } from "./value.ts";

/**
 * A value as plain JSON, for a table or a script that needs no types: whole numbers beyond 2⁵³ stay text, as do temporal
 * values, points and what JSON has no number for (NaN and the infinities); a node or a relationship is its properties.
 */
export function toPlain(value: Value): unknown {
  switch (value.$type) {
    case "Integer":
      return Number.isSafeInteger(Number(value._value)) ? Number(value._value) : value._value;
    case "Float":
      return Number.isFinite(Number(value._value)) ? Number(value._value) : value._value;
    case "List":
    case "Path":
      return value._value.map(toPlain);
    case "Map":
      return mapValues(value._value);
    case "Node":
    case "Relationship":
      return mapValues(value._value._properties);
    case "Vector":
      return value._value.coordinates.map(Number);
    default:
      return value._value;
  }
}

function mapValues(values: Record<string, Value>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, item]) => [key, toPlain(item)]));
}

import { canonicalJson } from "../../model/exchange/cited/canonical.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Whether two rows say the same: what is blank says nothing, and no order is meant. */
export function isSame(one: Fields, other: Fields): boolean {
  return textOf(one) === textOf(other);
}

function textOf(fields: Fields): string {
  return canonicalJson(Object.fromEntries(Object.entries(fields).filter(([, value]) => !isBlank(value))));
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

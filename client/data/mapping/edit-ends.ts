import { CODE_SYSTEMS } from "../../../model/exchange/codes/systems.ts";
import type { EndSpec } from "../../../model/exchange/recipe/thing-spec.ts";
import { columnIn, templateOf } from "./templates.ts";

/** How a column says which entity is meant. */
export type EndBy = "label" | "key" | (typeof CODE_SYSTEMS)[number];

/** An end of a tie, as the form shows it. */
export interface EndForm {
  readonly column: string;
  readonly by: EndBy;
  readonly kind: string;
}

/** An end as the form shows it; undefined where it is told in a way that the form has no words for. */
export function readEnd(end: EndSpec): EndForm | undefined {
  if (typeof end === "string" || ("id" in end && !("kind" in end))) return undefined;
  if (!("kind" in end)) {
    const column = "key" in end ? columnIn(end.key) : undefined;
    return column === undefined ? undefined : { column, by: "key", kind: "State" };
  }
  const { code, name, kind } = end;
  if (typeof kind !== "string") return undefined;
  if (code !== undefined) return { column: code.column, by: code.system, kind };
  const column = columnIn(name);
  return column === undefined ? undefined : { column, by: "label", kind };
}

/** The end that a form says. */
export function writeEnd({ column, by, kind }: EndForm): EndSpec {
  if (by === "key") return { key: templateOf(column) };
  if (by === "label") return { kind, name: templateOf(column) };
  return { kind: "State", code: { system: by, column, successors: "one" }, name: templateOf(column) };
}

/** One of the ways of saying it; whatever it is called where it is none of them. */
export function toEndBy(text: string): EndBy {
  if (text === "key") return text;
  return CODE_SYSTEMS.find((system) => system === text) ?? "label";
}

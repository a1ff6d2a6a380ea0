import { FORM_WORDS, orByHand } from "../form-words.ts";
import type { EndSpec } from "../thing-spec.ts";
import type { Context } from "./context.ts";

/** An end that the row does not name. */
export function blankEnd({ view }: Context, side: "from" | "to", end: EndSpec): undefined {
  const column = columnOfEnd(end);
  const reason = `the row names nothing at the end “${FORM_WORDS[side]}” of its relation`;
  const remedy = orByHand(`fill the cell, or leave such rows out: “${FORM_WORDS.skip}”`, "skip");
  view.fail({ kind: "blank", ...(column !== undefined && { column }), reason, remedy });
  return undefined;
}

/** The column that an end stands in, where it is one. */
function columnOfEnd(end: EndSpec): string | undefined {
  if (typeof end === "string") return undefined;
  if ("code" in end && end.code !== undefined) return end.code.column;
  const text = "key" in end ? end.key : "name" in end ? end.name : undefined;
  return /^\{([^{}]+)\}$/.exec(text ?? "")?.[1];
}

/** A relation whose ends are one. */
export function selfRelation({ view }: Context, id: string): undefined {
  const reason = `joins ${id} with itself`;
  const remedy = orByHand(`correct an end, or leave such rows out: “${FORM_WORDS.skip}”`, "skip");
  view.fail({ kind: "self", value: id, reason, remedy });
  return undefined;
}

/** A type that nothing declares. */
export function unknownType({ view, types }: Context, type: string): undefined {
  if (type === "") return undefined;
  const known = [...types.keys()].join(", ");
  const remedy = orByHand(`choose another under “${FORM_WORDS.type}”: ${known}`, "types");
  view.fail({ kind: "value", value: type, reason: "is a type of relation that nothing declares", remedy });
  return undefined;
}

/** An id that another relation has. */
export function duplicate({ view }: Context, id: string): "none" {
  const reason = `the id ${id} was given to another relation before`;
  view.fail({ kind: "duplicate", value: id, reason, remedy: orByHand("make ids of more columns", "id") });
  return "none";
}

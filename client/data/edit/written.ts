import * as z from "zod";
import { type Draft, EDITABLE, type EditFields, editFields } from "../../../model/exchange/edit/change.ts";
import { BLANK } from "./form-fields.ts";

/** What somebody is writing, kept in the browser until it is saved or given up. */
export const written = z.object({
  kind: z.enum(EDITABLE),
  id: z.string(),
  isNew: z.boolean(),
  /** Whether the id was typed, and not made of what the thing says. */
  isIdOwn: z.boolean(),
  /** The version that it was begun on. */
  version: z.string(),
  /** What was there then; absent of what is new. */
  before: editFields.optional(),
  fields: editFields,
});

export type Written = z.infer<typeof written>;

/** Whether a draft says anything that is not saved; what a new form is filled with by itself is nothing. */
export function isChanged({ kind, id, before, fields, isNew, isIdOwn }: Written): boolean {
  if (isNew && isIdOwn && id !== "") return true;
  const begun = isNew ? BLANK[kind] : (before ?? {});
  return JSON.stringify(sorted(begun)) !== JSON.stringify(sorted(fields));
}

/** The names of what two states of a thing say otherwise. */
export function differing(before: EditFields, after: EditFields): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** A draft as it is sent: what is blank says nothing. */
export function toDraft({ kind, id, isNew, fields }: Written): Draft {
  return { what: "put", kind, id, isNew, fields: Object.fromEntries(sorted(fields)) };
}

function sorted(fields: EditFields): [string, EditFields[string]][] {
  return Object.entries(fields)
    .filter(([, value]) => value !== "" && !(Array.isArray(value) && value.length === 0))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

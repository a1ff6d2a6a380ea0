import * as z from "zod";
import { EDITABLE, editFields } from "../../../model/exchange/edit/change.ts";
import { keepItem, openStorage, readItem, readJson } from "../../store/storage.ts";

/** What somebody is writing, kept in the browser until it is saved or given up. */
const written = z.object({
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

const storage = openStorage("local");
const keyOf = (dataset: string) => `entente.draft.${dataset}`;
const WHO = "entente.writer";

/** What is being written of a dataset; null where nothing is. */
export function readDraft(dataset: string): Written | null {
  return written
    .nullable()
    .catch(null)
    .parse(readJson(readItem(storage, keyOf(dataset))) ?? null);
}

/** Keeps what is being written; false where the browser keeps nothing. */
export function keepDraft(dataset: string, draft: Written | null): boolean {
  return keepItem(storage, keyOf(dataset), JSON.stringify(draft));
}

/** The name that this browser's writer gave. */
export function readWriter(): string {
  return readItem(storage, WHO) ?? "";
}

export function keepWriter(who: string): void {
  keepItem(storage, WHO, who);
}

import type { Editable } from "../../../model/exchange/edit/change.ts";
import { editing, openEditor } from "../edit/editing.ts";
import { open } from "../edit/writing.ts";

/** Opens something of a dataset to be mended; what is being written of it and is not saved is asked about first. */
export async function openThing(of: string, kind: Editable, id: string): Promise<void> {
  if (editing.getState().of !== of) await openEditor(of);
  if (editing.getState().of === of) open(kind, id);
}

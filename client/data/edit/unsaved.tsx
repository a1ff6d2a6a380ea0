import { Button } from "react-aria-components";
import type { DatasetSummary } from "../../../model/graph/dataset.ts";
import { readDraft } from "./draft-store.ts";
import { isChanged, nameThing, openEditor } from "./editing.ts";

/** What was being written of a dataset, and is not saved. */
export function Unsaved({ of: { id, title } }: { readonly of: DatasetSummary }) {
  const draft = readDraft(id);
  if (draft === null || !isChanged(draft)) return null;
  return (
    <p className="data-unfinished">
      <span>
        Not saved in {title}: <b>{nameThing(draft.kind, draft.id, draft.fields)}</b>
      </span>
      <Button className="button" onPress={() => void openEditor(id)}>
        Go on
      </Button>
    </p>
  );
}

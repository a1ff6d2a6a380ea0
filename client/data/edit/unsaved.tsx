import { Button } from "react-aria-components";
import type { DatasetSummary } from "../../../model/graph/dataset.ts";
import { drafts } from "./draft-store.ts";
import { nameThing, openEditor } from "./editing.ts";
import { useEditing } from "./use-editing.ts";
import { isChanged, type Written } from "./written.ts";

/** What was being written of a dataset and is not saved, in this tab and in others. */
export function Unsaved({ of: { id, title } }: { readonly of: DatasetSummary }) {
  const isSaving = useEditing((state) => state.saving.includes(id));
  if (isSaving) return <p className="data-unfinished">{title} is being saved as a new version …</p>;
  const own = drafts.read(id);
  const goOnWith = (tab: string) => {
    drafts.take(id, tab);
    void openEditor(id);
  };
  return (
    <>
      {own !== null && isChanged(own) && (
        <Line said={`Not saved in ${title}`} draft={own} onGoOn={() => void openEditor(id)} />
      )}
      {drafts.elsewhere(id).map(({ tab, draft }) => (
        <Line
          key={tab}
          said={`Written in another tab, and not saved in ${title}`}
          draft={draft}
          onGoOn={() => goOnWith(tab)}
        />
      ))}
    </>
  );
}

interface LineProps {
  readonly said: string;
  readonly draft: Written;
  readonly onGoOn: () => void;
}

function Line({ said, draft: { kind, id, fields }, onGoOn }: LineProps) {
  return (
    <p className="data-unfinished">
      <span>
        {said}: <b>{nameThing(kind, id, fields)}</b>
      </span>
      <Button className="button" onPress={onGoOn}>
        Go on
      </Button>
    </p>
  );
}

import { type DragEvent, useContext, useEffect, useState } from "react";
import { SessionContext } from "../store/hooks.ts";
import { Begin } from "./bring/begin.tsx";
import { bring, bringing, bringMore, takesMore } from "./bring/bringing.ts";
import { useBringing } from "./bring/use-bringing.ts";
import { editing } from "./edit/editing.ts";
import { Editor } from "./edit/editor.tsx";
import { useEditing } from "./edit/use-editing.ts";
import { Importing } from "./found/importing.tsx";
import { DatasetList } from "./keep/dataset-list.tsx";
import { kept, refresh } from "./keep/kept.ts";
import { useKept } from "./keep/use-kept.ts";
import "./index.css";

const MORE = "Drop it beside what is here: names are matched with a list of entities.";

/** The datasets that are there, and bringing in one's own: files may be dropped anywhere. */
export default function Data() {
  const isBusy = useBringing(({ answer, progress, failure }) => (answer ?? progress ?? failure) !== null);
  const isOpen = useBringing(takesMore);
  const datasets = useKept((state) => state.datasets);
  const isAlone = useContext(SessionContext) === null;
  const edited = useEditing((state) => state.of);
  const drop = useDrop();
  useEffect(() => void refresh(), []);
  useNewestVersion();
  return (
    <main id="workspace" className="data" {...drop.handlers} data-dropping={drop.isOver}>
      <div className="data-page">
        {isAlone && <p className="wordmark">Entente</p>}
        {isBusy ? (
          <Importing />
        ) : edited !== null ? (
          <Editor key={edited} id={edited} />
        ) : (
          <>
            <h1>{datasets?.length === 0 ? "No dataset is loaded yet" : "Data"}</h1>
            <Begin />
            <DatasetList />
          </>
        )}
      </div>
      {drop.isOver && (
        <p className="data-drop">{isOpen ? MORE : "Drop it to see what it holds."} Nothing is written yet.</p>
      )}
    </main>
  );
}

/** Where the case that the page holds was changed, the page is loaded anew as one leaves for another mode. */
function useNewestVersion(): void {
  const session = useContext(SessionContext);
  useEffect(
    () => () => {
      const { dataset } = editing.getState();
      const held = session?.loaded.dataset;
      if (held === undefined || dataset?.id !== held.id || dataset.contentHash === held.contentHash) return;
      // The address is that of the mode by then.
      setTimeout(() => window.location.reload());
    },
    [session],
  );
}

/** Takes files that are dropped, from whoever may write. */
function useDrop() {
  const [isOver, setOver] = useState(false);
  const takes = ({ dataTransfer }: DragEvent) =>
    kept.getState().barred === null && dataTransfer.types.includes("Files");
  return {
    isOver,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!takes(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event: DragEvent) {
        const { currentTarget, relatedTarget } = event;
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDrop(event: DragEvent) {
        if (!takes(event)) return;
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length === 0) return;
        void (takesMore(bringing.getState()) ? bringMore(files) : bring(files));
      },
    },
  };
}

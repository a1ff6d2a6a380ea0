import { useState } from "react";
import { Button } from "react-aria-components";
import { useAnnounce } from "../../store/hooks.ts";
import { useConsole, useShelf } from "../hooks.ts";
import type { Shelf } from "./shelf.ts";
import { ShelfFile } from "./shelf-file.tsx";
import { FavouriteItem, HistoryItem } from "./shelf-items.tsx";

/** The reader's own queries: those that have a name, and those that were run. */
export function ShelfPanel() {
  const { favourites, history, isKept } = useShelf((shelf) => shelf);
  const { shelf } = useConsole();
  const undoable = useUndoable();
  return (
    <>
      {!isKept && (
        <p className="query-warning" role="status">
          This browser keeps nothing: its storage is full or forbidden. Export what you want to have again.
        </p>
      )}
      {undoable.notice}
      <h2>Favourites</h2>
      {favourites.length === 0 && <p className="side-note">“Keep …” puts what is in the editor here.</p>}
      <ul className="shelf-list">
        {favourites.map((favourite) => (
          <FavouriteItem
            key={favourite.id}
            favourite={favourite}
            onDelete={() => undoable.remove(favourite.name, () => shelf.remove(favourite.id))}
          />
        ))}
      </ul>
      <h2>History</h2>
      {history.length === 0 && <p className="side-note">What you run is listed here, the last one first.</p>}
      <ul className="shelf-list">
        {history.map((one) => (
          <HistoryItem key={one.id} kept={one} onDelete={undoable.remove} />
        ))}
      </ul>
      <div className="shelf-tools">
        {history.length > 0 && (
          <Button className="button" onPress={() => undoable.remove("the history", shelf.clearHistory)}>
            Clear history
          </Button>
        )}
        <ShelfFile isEmpty={history.length + favourites.length === 0} />
      </div>
    </>
  );
}

/** Removes something and offers to bring it back until something else is removed. */
function useUndoable() {
  const { shelf } = useConsole();
  const announce = useAnnounce();
  const [removed, setRemoved] = useState<{ readonly what: string; readonly before: Shelf } | null>(null);
  const undo = () => {
    if (removed) shelf.restore(removed.before);
    announce("Brought back.");
    setRemoved(null);
  };
  return {
    remove(what: string, act: () => void) {
      setRemoved({ what, before: shelf.shelf.getState() });
      act();
      announce(`Deleted ${what}.`);
    },
    notice: removed && (
      <p className="query-notice undo-notice">
        <span>Deleted {removed.what}.</span>
        <Button className="button" onPress={undo}>
          Undo
        </Button>
      </p>
    ),
  };
}

import { type ChangeEvent, useId, useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import { formatCount } from "../format/number.ts";
import { useAnnounce } from "../store/hooks.ts";
import { useConsole, useShelf } from "./hooks.ts";
import type { Favourite, Kept, Shelf } from "./shelf.ts";
import { saveText } from "./take-away.ts";
import { useTitle } from "./title.ts";

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
        <TakeAway isEmpty={history.length + favourites.length === 0} />
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

function FavouriteItem({
  favourite,
  onDelete,
}: {
  readonly favourite: Favourite;
  readonly onDelete: () => void;
}) {
  const { shelf } = useConsole();
  const [isRenaming, setRenaming] = useState(false);
  if (isRenaming) {
    return (
      <li>
        <RenameForm
          name={favourite.name}
          onDone={(name) => {
            if (name) shelf.rename(favourite.id, name);
            setRenaming(false);
          }}
        />
      </li>
    );
  }
  return (
    <li>
      <OpenButton kept={favourite} name={favourite.name} />
      <span className="shelf-actions">
        <Button
          className="link-button"
          aria-label={`Rename ${favourite.name}`}
          onPress={() => setRenaming(true)}
        >
          Rename
        </Button>
        <Button className="link-button" aria-label={`Delete ${favourite.name}`} onPress={onDelete}>
          Delete
        </Button>
      </span>
    </li>
  );
}

function RenameForm({
  name,
  onDone,
}: {
  readonly name: string;
  readonly onDone: (name: string | null) => void;
}) {
  const [draft, setDraft] = useState(name);
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(draft.trim() || null);
      }}
    >
      <TextField
        className="field"
        value={draft}
        onChange={setDraft}
        onKeyDown={(event) => event.key === "Escape" && onDone(null)}
        autoFocus
      >
        <Label className="unseen">New name</Label>
        <Input autoComplete="off" />
      </TextField>
      <Button className="button" type="submit">
        Rename
      </Button>
    </form>
  );
}

function HistoryItem({
  kept,
  onDelete,
}: {
  readonly kept: Kept;
  readonly onDelete: (what: string, act: () => void) => void;
}) {
  const { shelf } = useConsole();
  const titleOf = useTitle();
  const title = titleOf(kept);
  return (
    <li>
      <OpenButton kept={kept} name={title} />
      <span className="shelf-actions">
        <time dateTime={kept.at}>{describeInstant(kept.at)}</time>
        <Button
          className="link-button"
          aria-label={`Delete from the history: ${title}`}
          onPress={() => onDelete("a query of the history", () => shelf.remove(kept.id))}
        >
          Delete
        </Button>
      </span>
    </li>
  );
}

function OpenButton({ kept, name }: { readonly kept: Kept; readonly name: string }) {
  const console = useConsole();
  const { catalogue, text, parameters, asOf } = kept;
  return (
    <button
      type="button"
      className="shelf-open"
      data-cypher={text !== null && name === text}
      title={text ?? ""}
      onClick={() => console.open({ catalogue, text, parameters, asOf })}
    >
      {name}
    </button>
  );
}

/** Export as a file and import of one: what a browser keeps is kept nowhere else. */
function TakeAway({ isEmpty }: { readonly isEmpty: boolean }) {
  const { shelf } = useConsole();
  const announce = useAnnounce();
  const [message, setMessage] = useState("");
  const id = useId();
  const say = (text: string) => {
    setMessage(text);
    announce(text);
  };
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    try {
      say(`${formatCount(shelf.add((await input.files?.[0]?.text()) ?? ""), "query", "queries")} added.`);
    } catch (error) {
      say(`${error instanceof Error ? error.message : String(error)}.`);
    }
    input.value = "";
  };
  return (
    <>
      <Button
        className="button"
        isDisabled={isEmpty}
        onPress={() => saveText(shelf.write(), "entente-queries.json", "application/json")}
      >
        Export
      </Button>
      <label htmlFor={id} className="button import">
        Import
        <input
          id={id}
          className="import-file"
          type="file"
          accept="application/json,.json"
          onChange={(event) => void take(event)}
        />
      </label>
      {message && <p className="side-note">{message}</p>}
    </>
  );
}

const INSTANT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

function describeInstant(at: string): string {
  return Number.isNaN(Date.parse(at)) ? at : INSTANT.format(new Date(at));
}

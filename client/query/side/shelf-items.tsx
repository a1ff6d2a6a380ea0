import { useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import { useConsole } from "../hooks.ts";
import type { Favourite, Kept } from "./shelf.ts";
import { useTitle } from "./title.ts";

/** A query with a name, to open, rename and delete. */
export function FavouriteItem({
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

/** A query that was run, to open and delete. */
export function HistoryItem({
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

const INSTANT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

function describeInstant(at: string): string {
  return Number.isNaN(Date.parse(at)) ? at : INSTANT.format(new Date(at));
}

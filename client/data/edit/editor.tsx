import { Button } from "react-aria-components";
import { exploreAddress } from "../bring/explore-address.ts";
import { Field } from "../parts/field.tsx";
import { DraftForm } from "./draft-form.tsx";
import { closeEditor, editing, nameFirst, setWho } from "./editing.ts";
import { FindThing } from "./find-thing.tsx";
import { History } from "./history.tsx";
import { useEditing } from "./use-editing.ts";
import { rebase, takeBack } from "./writing.ts";

/** A dataset whose entities, relations and sources are written and mended one by one. */
export function Editor({ id }: { readonly id: string }) {
  const dataset = useEditing((state) => state.dataset);
  const draft = useEditing((state) => state.draft);
  const who = useEditing((state) => state.who);
  const isBusy = useEditing((state) => state.progress !== null);
  return (
    <>
      <header className="edit-head">
        <div>
          <h1>{dataset?.title ?? id}</h1>
          <p className="data-note">
            {dataset === null ? (
              "Looking what is there …"
            ) : (
              <>
                version {dataset.version} · <code>{dataset.contentHash.slice(0, 12)}</code> ·{" "}
                <a href={exploreAddress(id, "explore")}>Explore it</a>
              </>
            )}
          </p>
        </div>
        <Field label="Your name" note="kept in this browser; the history gives it">
          {(field) => (
            <input
              id={field}
              autoComplete="name"
              value={who}
              onChange={(event) => setWho(event.target.value)}
            />
          )}
        </Field>
        <Button className="button" onPress={closeEditor}>
          All datasets
        </Button>
      </header>
      <Said />
      {dataset !== null && (
        <fieldset className="edit-page" disabled={isBusy}>
          {draft !== null && <DraftForm key={`${draft.kind} ${draft.isNew ? "" : draft.id}`} draft={draft} />}
          <div className="edit-aside">
            <FindThing />
            <History />
          </div>
        </fieldset>
      )}
    </>
  );
}

/** What was done, what went wrong, and what is asked before something unsaved is given up. */
function Said() {
  const failure = useEditing((state) => state.failure);
  const done = useEditing((state) => state.done);
  const waiting = useEditing((state) => state.waiting);
  const givenUp = useEditing((state) => state.givenUp);
  const hasDraft = useEditing((state) => state.draft !== null);
  return (
    <>
      <p role="status" className={done === "" ? "unseen" : "edit-done"}>
        {done}
      </p>
      {givenUp && (
        <p className="edit-done">
          {nameFirst(givenUp.kind, givenUp.id, givenUp.fields)} is given up.{" "}
          <Button className="button" autoFocus onPress={takeBack}>
            Have it back
          </Button>
        </p>
      )}
      {failure && (
        <p className="data-failure" role="alert">
          <b>{failure.title}.</b> {failure.detail}{" "}
          {hasDraft && (
            <Button className="button" onPress={() => void rebase()}>
              Go on from the newest version
            </Button>
          )}
        </p>
      )}
      {waiting && (
        <p className="data-failure" role="alert">
          <b>What you are writing is not saved.</b> Opening something else gives it up.{" "}
          <Button className="button" onPress={waiting}>
            Give it up
          </Button>{" "}
          <Button className="button" onPress={() => editing.setState({ waiting: null })}>
            Keep writing
          </Button>
        </p>
      )}
    </>
  );
}

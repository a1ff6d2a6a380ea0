import { Button } from "react-aria-components";
import type { ChangeStands, Editable, EditFields } from "../../../model/exchange/edit/change.ts";
import { describeMoment } from "../parts/moment.ts";
import { editedId, nameThing, renew } from "./editing.ts";
import { labelOf } from "./form-fields.ts";
import { useEditing } from "./use-editing.ts";
import { open, openAgain, undo } from "./writing.ts";
import { differing } from "./written.ts";

/** Who changed what and when, the newest first; each can be undone where nothing rests on it. */
export function History() {
  const history = useEditing((state) => state.history);
  if (history === null) return null;
  const { total, changes } = history;
  return (
    <section aria-labelledby="edit-history">
      <h2 id="edit-history">What was changed by hand</h2>
      {total === 0 && <p className="data-note">Nothing yet.</p>}
      <ol className="edit-history" reversed>
        {changes.map((change) => (
          <Entry key={change.number} of={change} />
        ))}
      </ol>
      {total > changes.length && (
        <Button
          className="button"
          onPress={() =>
            void renew(editedId(), "The history did not come", Math.min(1_000, changes.length * 4))
          }
        >
          Show more of {total}
        </Button>
      )}
    </section>
  );
}

function Entry({ of }: { readonly of: ChangeStands }) {
  const { number, at, who, kind, id, before, after, undoes, stands } = of;
  return (
    <li value={number} data-stands={stands}>
      <p>
        {number}. <b>{who}</b>, {describeMoment(at)}:{" "}
        {undoes !== undefined && `undid change ${undoes}, and so `}
        {before === undefined ? "wrote" : after === undefined ? "removed" : "mended"}{" "}
        {after === undefined ? (
          nameThing(kind, id, before)
        ) : (
          <Button className="inline-button" onPress={() => open(kind, id)}>
            {nameThing(kind, id, after)}
          </Button>
        )}
      </p>
      <Differences kind={kind} before={before} after={after} />
      <Standing of={of} />
    </li>
  );
}

function Standing({ of: { number, kind, id, after, stands, restedOn } }: { readonly of: ChangeStands }) {
  const isBusy = useEditing((state) => state.progress !== null);
  const who = useEditing((state) => state.who);
  if (stands === "undoing") return null;
  if (stands === "held" && restedOn !== undefined)
    return <p className="data-note">Change {restedOn} rests on it: undo that one first.</p>;
  if (stands === "held") {
    return (
      <Button
        className="button"
        aria-label={`Undo change ${number}`}
        isDisabled={isBusy || who.trim() === ""}
        onPress={() => void undo(number)}
      >
        Undo
      </Button>
    );
  }
  return (
    <p className="data-note">
      {stands === "undone"
        ? "Undone."
        : "Made before the dataset was loaded from its files, and not in this version."}{" "}
      {after !== undefined && (
        <Button
          className="inline-button"
          aria-label={`Write it again: change ${number}`}
          onPress={() => openAgain(kind, id, after)}
        >
          Write it again
        </Button>
      )}
    </p>
  );
}

interface DifferencesProps {
  readonly kind: Editable;
  readonly before: EditFields | undefined;
  readonly after: EditFields | undefined;
}

/** What was said otherwise, field by field. */
function Differences({ kind, before = {}, after = {} }: DifferencesProps) {
  const names = differing(before, after).filter((name) => name !== "id");
  return (
    <details>
      <summary>{names.map((name) => labelOf(kind, name)).join(", ")}</summary>
      <dl className="edit-differences">
        {names.map((name) => (
          <div key={name}>
            <dt>{labelOf(kind, name)}</dt>
            <dd>
              {before[name] !== undefined && <del>{say(before[name])}</del>}{" "}
              {after[name] !== undefined && <ins>{say(after[name])}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function say(value: EditFields[string] | undefined): string {
  return Array.isArray(value) ? value.join("; ") : String(value);
}

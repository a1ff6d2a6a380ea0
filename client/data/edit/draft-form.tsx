import { useEffect, useId, useState } from "react";
import { Button } from "react-aria-components";
import type { Editable, EditFields, EditFinding } from "../../../model/exchange/edit/change.ts";
import { ImportProgress } from "../found/import-progress.tsx";
import { keepChecked } from "./checking.ts";
import { nameFirst } from "./editing.ts";
import { findingsOf } from "./field-findings.tsx";
import { FiguresField } from "./fields/figures-field.tsx";
import { FormField } from "./form-field.tsx";
import { type FormField as Declared, FORMS, ID_LABEL, labelOf, WORDS } from "./form-fields.ts";
import { LiveText } from "./live-fields.tsx";
import { Referring } from "./referring.tsx";
import { useEditing } from "./use-editing.ts";
import { giveUp, save, writeId } from "./writing.ts";
import { isChanged, type Written } from "./written.ts";

/** A thing field by field, with what a load would have against it. */
export function DraftForm({ draft }: { readonly draft: Written }) {
  const heading = useId();
  const [isOpen, setOpen] = useState(false);
  const progress = useEditing((state) => state.progress);
  const { kind, id, isNew, before, fields } = draft;
  const { main, more } = FORMS[kind];
  const isMoreWrong = useEditing(({ findings }) =>
    more.some(({ name }) => findingsOf(findings, name).length > 0),
  );
  useEffect(keepChecked, []);
  const shown = main.filter((field) => isShown(field, fields));
  return (
    <section aria-labelledby={heading} className="edit-draft">
      <h2 id={heading}>{isNew ? `A new ${WORDS[kind]}` : nameFirst(kind, id, before)}</h2>
      <General kind={kind} shown={[...shown, ...more]} />
      <div className="edit-fields">
        {shown.map((field) => (
          <FormField key={field.name} of={field} fields={fields} />
        ))}
      </div>
      <details open={isOpen || isMoreWrong} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>More fields</summary>
        <div className="edit-fields">
          {more.map((field) => (
            <FormField key={field.name} of={field} fields={fields} />
          ))}
          {(kind === "entity" || kind === "relation") && <FiguresField fields={fields} />}
        </div>
      </details>
      {isNew ? (
        <LiveText
          name="id"
          label={ID_LABEL}
          note={`${kind === "type" ? "in capital letters and underscores, as SIGNED_AT" : "and in files"}; made of what it says until you write another`}
          value={id}
          onWrite={writeId}
        />
      ) : (
        <p className="data-note">
          Its name in links is <code>{id}</code>, and stays.
        </p>
      )}
      {progress === null ? (
        <Doing draft={draft} />
      ) : (
        <ImportProgress of={{ ...progress, step: progress.step ?? "" }} />
      )}
      {!isNew && <Referring draft={draft} />}
    </section>
  );
}

/** What only some kinds have is shown of them, and where it was given all the same. */
function isShown({ only, name }: Declared, fields: EditFields): boolean {
  return only === undefined || fields[name] !== undefined || only.some((kind) => kind === fields.kind);
}

/** What is wrong with no field that is shown. */
function General({ kind, shown }: { readonly kind: Editable; readonly shown: readonly Declared[] }) {
  const findings = useEditing((state) => state.findings);
  const names = [...shown.map(({ name }) => name), "id"];
  const rest = (findings ?? []).filter((one) => !names.some((name) => findingsOf([one], name).length > 0));
  if (rest.length === 0) return null;
  return (
    <ul className="edit-findings" role="status">
      {rest.map((one) => (
        <li key={`${one.id} ${one.field} ${one.reason}`}>{tell(kind, one)}</li>
      ))}
    </ul>
  );
}

function tell(kind: Editable, { id, field, reason, remedy }: EditFinding): string {
  const of = [id, field && labelOf(kind, field)].filter((part) => part !== undefined).join(", ");
  return `${of === "" ? "" : `${of}: `}${reason}; ${remedy}`;
}

function Doing({ draft }: { readonly draft: Written }) {
  const findings = useEditing((state) => state.findings);
  const who = useEditing((state) => state.who);
  const isKept = useEditing((state) => state.isKept);
  const isReady = findings?.length === 0 && who.trim() !== "" && isChanged(draft);
  const faults = findings?.length ?? 0;
  return (
    <div className="edit-doing">
      <p role="status" className="data-note">
        {stateOf(draft, findings === null ? null : faults, who)}
        {!isKept && " This browser keeps nothing: do not leave before you have saved."}
      </p>
      <Button className="button main-button" isDisabled={!isReady} onPress={() => void save()}>
        Save as a new version
      </Button>
      <Button className="button" onPress={giveUp}>
        {isChanged(draft) ? "Give it up" : "Close"}
      </Button>
    </div>
  );
}

function stateOf(draft: Written, faults: number | null, who: string): string {
  if (!isChanged(draft)) return draft.isNew ? "Nothing is written yet." : "Nothing is changed.";
  if (draft.id === "") return "It lacks a name, and one in links.";
  if (faults === null) return "Checking …";
  if (faults > 0) return `${faults === 1 ? "One thing stands" : `${faults} things stand`} in the way.`;
  return who.trim() === ""
    ? "Say who you are, above: the history gives a name."
    : "Nothing stands in the way.";
}

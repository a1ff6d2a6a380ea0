import { type ReactNode, useId, useState } from "react";
import { Picker } from "../../controls/picker.tsx";

interface FieldProps {
  readonly label: string;
  readonly note?: ReactNode;
  /** Whether the note says what is wrong. */
  readonly isWrong?: boolean;
  readonly children: (id: string) => ReactNode;
}

/** The id of the note of a control. */
export function noteOf(id: string): string {
  return `${id}-note`;
}

/** A control with its label, and a word on what it means. */
export function Field({ label, note, isWrong = false, children }: FieldProps) {
  const id = useId();
  return (
    <div className="data-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {note !== undefined && (
        <span id={noteOf(id)} className="data-note" data-wrong={isWrong}>
          {note}
        </span>
      )}
    </div>
  );
}

/** A value with the words that it is chosen by. */
export type Option = readonly [value: string, label: string];

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly note?: ReactNode;
  readonly onChange: (value: string) => void;
}

/** One of some values. One that is none of them, as a recipe from elsewhere may name, stands as it is. */
export function Choice({ label, value, options, note, onChange }: ChoiceProps) {
  const isKnown = options.some(([known]) => known === value);
  const all = isKnown ? options : [[value, value] as const, ...options];
  return (
    <div className="data-field">
      <Picker
        label={label}
        value={value}
        choices={all.map(([known, words]) => ({ value: known, label: words }))}
        onChange={onChange}
      />
      {note !== undefined && <span className="data-note">{note}</span>}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly note?: ReactNode;
  readonly isLong?: boolean;
  readonly onChange: (value: string) => void;
  /** One has left the field or pressed Enter, whether or not the text was changed. */
  readonly onDone?: () => void;
}

/** A text, which counts when one leaves the field or presses Enter. */
export function TextField({ label, value, note, isLong = false, onChange, onDone }: TextProps) {
  const [draft, setDraft] = useState({ of: value, text: value });
  // What was changed elsewhere takes the place of what stood here.
  const text = draft.of === value ? draft.text : value;
  const edit = (next: string) => setDraft({ of: value, text: next });
  const commit = () => {
    if (text !== value) onChange(text);
    onDone?.();
  };
  return (
    <Field label={label} note={note}>
      {(id) =>
        isLong ? (
          <textarea id={id} rows={2} value={text} onChange={(e) => edit(e.target.value)} onBlur={commit} />
        ) : (
          <input
            id={id}
            value={text}
            onChange={(e) => edit(e.target.value)}
            onBlur={commit}
            onKeyDown={(e) => e.key === "Enter" && commit()}
          />
        )
      }
    </Field>
  );
}

interface TickProps {
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  readonly children: ReactNode;
}

/** Something that holds, or does not. */
export function Tick({ isOn, onToggle, children }: TickProps) {
  return (
    <label className="data-tick">
      <input type="checkbox" checked={isOn} onChange={(event) => onToggle(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}

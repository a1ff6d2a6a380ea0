import { type ReactNode, useId, useState } from "react";

interface FieldProps {
  readonly label: string;
  readonly note?: ReactNode;
  readonly children: (id: string) => ReactNode;
}

/** A control with its label, and a word on what it means. */
export function Field({ label, note, children }: FieldProps) {
  const id = useId();
  return (
    <div className="data-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {note !== undefined && <span className="data-note">{note}</span>}
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

/** One of some values; the browser's own list, which every hand and reader knows. */
export function Choice({ label, value, options, note, onChange }: ChoiceProps) {
  const isKnown = options.some(([known]) => known === value);
  return (
    <Field label={label} note={note}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {!isKnown && <option value={value}>{value}</option>}
          {options.map(([known, words]) => (
            <option key={known} value={known}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
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

import type { ReactNode } from "react";
import { Field } from "../../parts/field.tsx";

interface Props {
  readonly label: string;
  /** An ISO day; empty where there is none. */
  readonly value: string;
  readonly note?: ReactNode;
  readonly onChange: (day: string) => void;
}

/** A day of the calendar, in the browser's own field. */
export function DayField({ label, value, note, onChange }: Props) {
  return (
    <Field label={label} note={note}>
      {(id) => (
        <input
          key={value}
          id={id}
          type="date"
          defaultValue={value}
          onBlur={({ target }) => target.value !== value && target.validity.valid && onChange(target.value)}
        />
      )}
    </Field>
  );
}

import { type ReactNode, useState } from "react";
import { Field, noteOf } from "./field.tsx";
import { type DayMeant, tellDay } from "./typed-day.ts";

interface Props {
  readonly label: string;
  /** An ISO day; empty where there is none. */
  readonly value: string;
  readonly meant: DayMeant;
  readonly note?: ReactNode;
  readonly onChange: (day: string) => void;
}

/** A day as people write it, which counts when one leaves the field or presses Enter; how it is read stands below. */
export function DayField({ label, value, meant, note, onChange }: Props) {
  const [draft, setDraft] = useState({ of: value, text: value, isDone: false });
  // What was changed elsewhere takes the place of what stood here.
  const { text, isDone } = draft.of === value ? draft : { text: value, isDone: false };
  const told = text.trim() === value ? null : tellDay(text, meant);
  const complaint = told && "complaint" in told ? told.complaint : undefined;
  const isWrong = isDone && complaint !== undefined;
  const take = () => {
    if (complaint !== undefined) return setDraft({ of: value, text, isDone: true });
    const day = told && "day" in told ? told.day : text.trim();
    setDraft({ of: value, text: day, isDone: true });
    if (day !== value) onChange(day);
  };
  // What is no date yet is not blamed while it is typed.
  const reading = told && "words" in told ? `Read as: ${told.words}` : isWrong ? complaint : note;
  return (
    <Field label={label} note={reading} isWrong={isWrong}>
      {(id) => (
        <input
          id={id}
          value={text}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={noteOf(id)}
          onChange={(event) => setDraft({ of: value, text: event.target.value, isDone: false })}
          onBlur={take}
          onKeyDown={(event) => event.key === "Enter" && take()}
        />
      )}
    </Field>
  );
}

import { useState } from "react";
import { Field } from "../parts/field.tsx";
import { FieldFindings, useFindings } from "./field-findings.tsx";

export interface LiveProps {
  readonly name: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly value: string;
  readonly form?: "line" | "text";
  /** What is wrong with the text, in the words of its field, once the checks find fault with it. */
  readonly complaint?: string | undefined;
  readonly onWrite: (text: string) => void;
}

/** A text that counts with every key, so that nothing of it is lost. */
export function LiveText({ name, label, note, value, form = "line", complaint, onWrite }: LiveProps) {
  const { isWrong, describedBy } = useFindings(name);
  const common = {
    value,
    spellCheck: form === "text",
    "aria-invalid": isWrong,
    "aria-describedby": describedBy,
    onChange: (event: { readonly target: { readonly value: string } }) => onWrite(event.target.value),
  };
  return (
    <div className="edit-field" data-wide={form === "text"}>
      <Field label={label} note={note}>
        {(id) =>
          form === "text" ? (
            <textarea id={id} rows={3} {...common} />
          ) : (
            <input id={id} type="text" {...common} />
          )
        }
      </Field>
      <FieldFindings name={name} instead={complaint} />
    </div>
  );
}

interface TypedProps<T> extends Omit<LiveProps, "value" | "onWrite" | "form"> {
  readonly value: T;
  readonly form?: "line" | "text";
  readonly toText: (value: T) => string;
  readonly fromText: (text: string) => T;
  readonly onWrite: (value: T) => void;
}

/** The same of a value that is no text: what is typed stands as it was typed. */
export function LiveTyped<T>({ value, toText, fromText, onWrite, ...rest }: TypedProps<T>) {
  const [typed, setTyped] = useState({ of: toText(value), text: toText(value) });
  const text = typed.of === toText(value) ? typed.text : toText(value);
  return (
    <LiveText
      {...rest}
      value={text}
      onWrite={(next) => {
        const parsed = fromText(next);
        setTyped({ of: toText(parsed), text: next });
        onWrite(parsed);
      }}
    />
  );
}

/** A list as lines. */
export const LINES = {
  toText: (values: readonly string[]) => values.join("\n"),
  fromText: (text: string) =>
    text
      .split("\n")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
};

/** A number where it is one; anything else stays, to be told what is due. */
export const NUMBER = {
  toText: (value: string | number) => String(value),
  fromText: (text: string) => (text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text),
};

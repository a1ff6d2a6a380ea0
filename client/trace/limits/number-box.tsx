import { type KeyboardEvent, useState } from "react";
import { FieldError, Input, Label, TextField } from "react-aria-components";

interface Props {
  readonly label: string;
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  /** What stands in the empty field: what it then means. */
  readonly empty: string;
  readonly onChange: (value: number | null) => void;
}

/** A whole number or nothing, taken over on Enter or on leaving. */
export function NumberBox({ label, value, least, most, empty, onChange }: Props) {
  const written = value === null ? "" : String(value);
  const [draft, setDraft] = useState<string | null>(null);
  const text = (draft ?? written).trim();
  const isWrong = text !== "" && !(/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most);
  const take = () => {
    if (isWrong) return;
    setDraft(null);
    if (text !== written) onChange(text === "" ? null : Number(text));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") take();
    if (event.key === "Escape") setDraft(null);
  };
  return (
    <TextField
      className="number-box"
      value={draft ?? written}
      isInvalid={isWrong}
      onChange={setDraft}
      onBlur={take}
      onKeyDown={onKeyDown}
    >
      <Input size={5} inputMode="numeric" autoComplete="off" placeholder={empty} />
      <Label>{label}</Label>
      <FieldError>{`A whole number from ${least} to ${most}`}</FieldError>
    </TextField>
  );
}

import { type KeyboardEvent, useState } from "react";
import { FieldError, Input, Label, Text, TextField } from "react-aria-components";
import type { Interval } from "../../../model/time/bounds.ts";
import { tellTyped } from "../../../model/time/typed.ts";
import { describeInterval } from "../../format/day.ts";
import { useAnnounce } from "../../store/hooks.ts";
import type { Edge } from "../window/window.ts";
import { typeEdge, writeEdge } from "./typed-date.ts";

interface Props {
  readonly edge: Edge;
  readonly label: string;
  readonly span: Interval;
  readonly window: Interval;
  readonly onWindow: (window: Interval) => void;
}

/** An edge of the window as text: a date as people write it or in EDTF, taken over on Enter or on leaving. */
export function DateField({ edge, label, span, window, onWindow }: Props) {
  const written = writeEdge(window, edge);
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState("");
  const announce = useAnnounce();
  // How it will be read, before it counts; what is no date yet is not blamed while it is typed.
  const told = draft === null || draft.trim() === written ? null : tellTyped(draft);

  const change = (text: string | null) => {
    setDraft(text);
    setError("");
  };
  const take = () => {
    if (draft === null || draft.trim() === written) return change(null);
    try {
      const typed = typeEdge(window, edge, draft, span);
      onWindow(typed);
      announce(`Window ${describeInterval(typed)}`);
      change(null);
    } catch (error) {
      setError(error instanceof Error ? error.message : String(error));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") take();
    if (event.key !== "Escape") return;
    event.stopPropagation();
    change(null);
  };
  return (
    <TextField
      className="date-field"
      value={draft ?? written}
      isInvalid={error !== ""}
      onChange={change}
      onBlur={take}
      onKeyDown={onKeyDown}
    >
      <Label>{label}</Label>
      <Input size={10} autoComplete="off" spellCheck={false} />
      {told !== null && "words" in told && error === "" && (
        <Text slot="description" className="date-reading">
          Read as: {told.words}
        </Text>
      )}
      <FieldError>{error}</FieldError>
    </TextField>
  );
}

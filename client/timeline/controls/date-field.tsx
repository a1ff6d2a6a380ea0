import { type KeyboardEvent, useState } from "react";
import { FieldError, Input, Label, TextField } from "react-aria-components";
import type { Interval } from "../../../model/time/bounds.ts";
import { describeInterval } from "../../format/day.ts";
import { useAnnounce } from "../../store/hooks.ts";
import { typeEdge, writeEdge } from "./typed-date.ts";
import "./date-field.css";
import type { Edge } from "../window/window.ts";

interface Props {
  readonly edge: Edge;
  readonly label: string;
  readonly span: Interval;
  readonly window: Interval;
  readonly onWindow: (window: Interval) => void;
}

/** An edge of the window as text: a year, an ISO day or any EDTF date, taken over on Enter or on leaving. */
export function DateField({ edge, label, span, window, onWindow }: Props) {
  const written = writeEdge(window, edge);
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState("");
  const announce = useAnnounce();
  const submit = async (text: string) => {
    const typed = await typeEdge(window, edge, text, span);
    onWindow(typed);
    announce(`Window ${describeInterval(typed)}`);
  };

  const reset = () => {
    setDraft(null);
    setError("");
  };
  const take = async () => {
    if (draft === null || draft.trim() === written) return reset();
    await submit(draft).then(reset, (error: unknown) => {
      setError(error instanceof Error ? error.message : String(error));
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") void take();
    if (event.key !== "Escape") return;
    event.stopPropagation();
    reset();
  };
  return (
    <TextField
      className="date-field"
      value={draft ?? written}
      isInvalid={error !== ""}
      onChange={(text) => {
        setDraft(text);
        setError("");
      }}
      onBlur={() => void take()}
      onKeyDown={onKeyDown}
    >
      <Label>{label}</Label>
      <Input size={10} autoComplete="off" spellCheck={false} />
      <FieldError>{error}</FieldError>
    </TextField>
  );
}

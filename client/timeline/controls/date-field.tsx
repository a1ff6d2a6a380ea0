import { type KeyboardEvent, useRef, useState } from "react";
import { FieldError, Input, Label, Text, TextField } from "react-aria-components";
import type { Interval } from "../../../model/time/bounds.ts";
import { describeInterval } from "../../format/day.ts";
import { useAnnounce } from "../../store/hooks.ts";
import type { Edge } from "../window/window.ts";
import { describeTyped, typeEdge, writeEdge } from "./typed-date.ts";

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
  const [reading, setReading] = useState("");
  const announce = useAnnounce();
  const latest = useRef(window);
  latest.current = window;
  // Reading a date takes a moment: what the reader types meanwhile is neither wiped out nor blamed for the earlier text.
  const turn = useRef(0);

  const change = (text: string | null) => {
    turn.current += 1;
    setDraft(text);
    setError("");
    void show(text);
  };
  // How it will be read, before it counts; what is no date yet is not blamed while it is typed.
  const show = async (text: string | null) => {
    const own = turn.current;
    const words =
      text === null || text.trim() === written ? "" : await describeTyped(text, span).catch(() => "");
    if (own === turn.current) setReading(words);
  };
  const take = async () => {
    if (draft === null || draft.trim() === written) return change(null);
    const own = turn.current;
    try {
      const typed = await typeEdge(() => latest.current, edge, draft, span);
      onWindow(typed);
      announce(`Window ${describeInterval(typed)}`);
      if (own === turn.current) change(null);
    } catch (error) {
      if (own === turn.current) setError(error instanceof Error ? error.message : String(error));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") void take();
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
      onBlur={() => void take()}
      onKeyDown={onKeyDown}
    >
      <Label>{label}</Label>
      <Input size={10} autoComplete="off" spellCheck={false} />
      {reading !== "" && error === "" && (
        <Text slot="description" className="date-reading">
          Read as: {reading}
        </Text>
      )}
      <FieldError>{error}</FieldError>
    </TextField>
  );
}

import { type KeyboardEvent, useState } from "react";
import { FieldError, Input, Label, TextField } from "react-aria-components";
import type { Interval } from "../../model/time/bounds.ts";
import { describeInterval } from "../format/day.ts";
import { useAnnounce, useSession, useView } from "../store/hooks.ts";
import { typeEdge, writeEdge } from "./typed-date.ts";
import type { Edge } from "./window.ts";

interface Props {
  readonly edge: Edge;
  readonly label: string;
  readonly span: Interval;
}

/** An edge of the window as text: a year, an ISO day or any EDTF date, taken over on Enter or on leaving. */
export function DateField({ edge, label, span }: Props) {
  const written = useView(({ window }) => writeEdge(window, edge));
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState("");
  const submit = useSubmit(edge, span);

  const reset = () => {
    setDraft(null);
    setError("");
  };
  const take = async () => {
    if (draft === null || draft.trim() === written) return reset();
    const wrong = await submit(draft);
    if (wrong) setError(wrong);
    else reset();
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

/** Sets the window to what was typed; resolves to what is wrong with it, or to nothing. */
function useSubmit(edge: Edge, span: Interval): (text: string) => Promise<string> {
  const { view, actions } = useSession();
  const announce = useAnnounce();
  return async (text) => {
    try {
      const window = await typeEdge(view.getState().window, edge, text, span);
      actions.setWindow(window);
      announce(`Window ${describeInterval(window)}`);
      return "";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
}

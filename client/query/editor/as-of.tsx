import { type KeyboardEvent, useState } from "react";
import { Button, FieldError, Input, Label, TextField } from "react-aria-components";
import { inForceAsOf, mentionsAsOf } from "../../../model/console/as-of.ts";
import { parseDay } from "../../../model/time/day.ts";
import type { Reading } from "../../../model/time/reading.ts";
import { describeDay } from "../../format/day.ts";
import { useActions } from "../../store/hooks.ts";
import { useConsole, useConsoleState, useQuery, useText } from "../hooks.ts";
import { AS_OF } from "../parameters/form.ts";
import { readDate } from "../parameters/parameter-value.ts";
import { useEditor } from "./editor-handle.ts";
import { insertPredicate } from "./insert-predicate.ts";
import { relationVariables } from "./relation-variables.ts";

/** The date that `$asOf` is bound to, as people write it or in EDTF: its first day is taken. */
export function AsOf() {
  const { asOf } = useQuery();
  const { setQuery } = useActions();
  const { store } = useConsole();
  const wrong = useConsoleState((state) => state.wrong[AS_OF]);
  const [draft, setDraft] = useState<string | null>(null);
  const reading = readingOf(draft ?? asOf);
  const take = () => {
    if (draft === null) return;
    setQuery({ asOf: draft.trim() });
    store.setState(({ wrong: { [AS_OF]: _, ...rest } }) => ({ wrong: rest }));
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") take();
    if (event.key === "Escape") setDraft(null);
  };
  const error = reading.error || (asOf === "" && draft === null ? wrong : "") || "";
  return (
    <TextField
      className="date-field as-of"
      value={draft ?? asOf}
      isInvalid={error !== ""}
      onChange={setDraft}
      onBlur={take}
      onKeyDown={onKeyDown}
    >
      <Label>As of</Label>
      <Input size={11} autoComplete="off" spellCheck={false} placeholder="any time" />
      <span className="as-of-reading">{reading.words}</span>
      <FieldError>{error}</FieldError>
    </TextField>
  );
}

/** What a typed date is read as, in words, or why it cannot be. */
function readingOf(text: string): { readonly words: string; readonly error: string } {
  if (text.trim() === "") return { words: "", error: "" };
  try {
    return { words: `$${AS_OF} is ${describeDay(parseDay(readDate(text.trim(), "first")))}`, error: "" };
  } catch (error) {
    return { words: "", error: error instanceof Error ? error.message : String(error) };
  }
}

/** Says that a query does not ask for the date that is set, and offers to put it in: nothing is put in by itself. */
export function AsOfNotice() {
  const { asOf } = useQuery();
  const text = useText();
  if (asOf === "" || text.trim() === "" || mentionsAsOf(text)) return null;
  const variables = relationVariables(text);
  return (
    <div className="query-notice" role="note">
      <p>
        This query does not ask for <code>${AS_OF}</code>: its answer is for all times.{" "}
        {variables.length === 0 && (
          <>
            Name a relation in it, as in <code>-[r]-&gt;</code>, to keep those in force then.
          </>
        )}
      </p>
      {variables.map((variable) => (
        <PredicateButtons key={variable} variable={variable} text={text} />
      ))}
    </div>
  );
}

function PredicateButtons({ variable, text }: { readonly variable: string; readonly text: string }) {
  const editor = useEditor();
  const insert = (reading: Reading) => {
    const { text: changed, start, end } = insertPredicate(text, variable, inForceAsOf(variable, reading));
    editor.current?.replace(changed, start, end);
  };
  return (
    <p className="predicate-buttons">
      Keep only <code>{variable}</code>{" "}
      <Button className="button" onPress={() => insert("certain")}>
        certainly in force
      </Button>{" "}
      <Button className="button" onPress={() => insert("possible")}>
        possibly in force
      </Button>{" "}
      then
    </p>
  );
}

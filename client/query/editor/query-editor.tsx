import { useEffect, useId, useRef } from "react";
import { factsOf } from "../../http/api-error.ts";
import type { Failure } from "../../http/failure.ts";
import type { ConsoleState } from "../console.ts";
import { useConsole, useConsoleState, useText } from "../hooks.ts";
import { createEditor } from "./editor.ts";
import { useEditor } from "./editor-handle.ts";

/** The editor for Cypher, in step with the view: what is typed goes there, and what a click opens comes from there. */
export function QueryEditor() {
  const parent = useRef<HTMLDivElement>(null);
  const editor = useEditor();
  const console = useConsole();
  const text = useText();
  const help = useId();
  const first = useRef(text);

  useEffect(() => {
    if (parent.current === null) return;
    const created = createEditor(parent.current, {
      text: first.current,
      nonce: pageNonce(),
      help,
      schema: () => console.store.getState().schema,
      onChange: console.type,
      onBlur: console.endTyping,
      onRun: () => void console.run(),
    });
    editor.current = created;
    return () => {
      editor.current = null;
      created.destroy();
    };
  }, [editor, console, help]);

  useEffect(() => {
    first.current = text;
    // White space at the ends is the reader's own, and no reason to write over what is being typed.
    if (editor.current && editor.current.text().trim() !== text.trim()) editor.current.setText(text);
  }, [editor, text]);

  useMistake(text);

  return (
    <div className="query-editor">
      <div ref={parent} className="query-editor-frame" />
      <p id={help} className="query-keys">
        <kbd>Ctrl Enter</kbd> runs, <kbd>Ctrl Space</kbd> offers what can stand here, <kbd>Tab</kbd> takes an
        offer or else leaves the editor.
      </p>
    </div>
  );
}

/** Marks the error of the query that was run, for as long as its text stands unchanged. */
function useMistake(text: string): void {
  const editor = useEditor();
  const error = useConsoleState((state) => errorOf(state, text));
  useEffect(() => {
    const place = error && factsOf(error).place;
    editor.current?.mark(place && error ? { offset: place.offset, message: error.detail } : null);
  }, [editor, error]);
}

function errorOf({ run }: ConsoleState, text: string): Failure | null {
  return run.state === "failed" && run.asked.text.trim() === text.trim() ? run.error : null;
}

function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>("meta[property='csp-nonce']")?.nonce ?? "";
}

import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { Button } from "react-aria-components";
import { PanelBoundary } from "../controls/panel-boundary.tsx";
import { Evidence } from "../evidence/panel/evidence.tsx";
import { SessionContext, useCase, useSession, useView } from "../store/hooks.ts";
import { widenCase } from "./answer/answer-case.ts";
import { Result } from "./answer/result.tsx";
import { useAnswerSession } from "./answer/use-answer-session.ts";
import { mayRunByItself } from "./console.ts";
import { AsOfNotice } from "./editor/as-of.tsx";
import type { Editor } from "./editor/editor.ts";
import { EditorContext } from "./editor/editor-handle.ts";
import { QueryEditor } from "./editor/query-editor.tsx";
import { RunBar } from "./editor/run-bar.tsx";
import { useConsole, useConsoleState, useQuery } from "./hooks.ts";
import { Lead } from "./lead.tsx";
import { ParameterForm } from "./parameters/parameter-form.tsx";
import { Side } from "./side/side.tsx";
import "./index.css";

/** Free Cypher over the case: questions and schema at the side, the editor, and its answer with the evidence. */
export default function Query() {
  const session = useConsoleSession();
  const console = useConsole();
  const editor = useRef<Editor>(null);
  const hasSelection = useView(({ selection }) => selection !== null);
  const hasAnswer = useConsoleState(({ last }) => last !== null);
  useStart();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    event.preventDefault();
    void console.run();
  };
  return (
    <SessionContext value={session}>
      <EditorContext value={editor}>
        <main id="workspace" className="query-mode" data-evidence={hasSelection} onKeyDown={onKeyDown}>
          <div className="query-side">
            <PanelBoundary name="list">
              <Side />
            </PanelBoundary>
          </div>
          <div className="query-main">
            <div className="query-ask" data-answered={hasAnswer}>
              <Trouble />
              <Lead />
              <QueryEditor />
              <RunBar />
              <ParameterForm />
              <AsOfNotice />
            </div>
            <PanelBoundary name="answer">
              <Result />
            </PanelBoundary>
          </div>
          {hasSelection && (
            <div className="area-evidence">
              <PanelBoundary name="evidence">
                <AnswerEvidence />
              </PanelBoundary>
            </div>
          )}
        </main>
      </EditorContext>
    </SessionContext>
  );
}

/** Dossiers and cards in the window of the answer, which is not that of Explore. */
function AnswerEvidence() {
  const session = useAnswerSession(useCase());
  return (
    <SessionContext value={session}>
      <Evidence />
    </SessionContext>
  );
}

/** The session, in which dossiers and links know also what the answer holds of other datasets. */
function useConsoleSession() {
  const session = useSession();
  const answer = useConsoleState(({ last }) => last?.answer ?? null);
  return useMemo(() => {
    const loaded = answer ? widenCase(session.loaded, answer.graph) : session.loaded;
    return loaded === session.loaded ? session : { ...session, loaded };
  }, [session, answer]);
}

/** Loads what the console needs, and runs what may run without a click. */
function useStart(): void {
  const console = useConsole();
  const { catalogue: name, text } = useQuery();
  const catalogue = useConsoleState((state) => state.catalogue);
  const { view } = useSession();
  useEffect(() => {
    void console.load();
    const reload = () => console.shelf.reload();
    window.addEventListener("storage", reload);
    return () => window.removeEventListener("storage", reload);
  }, [console]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another query that may run, not another parameter
  useEffect(() => {
    if (mayRunByItself(view.getState().query, console.store.getState())) void console.run();
  }, [console, view, catalogue, name, text]);
}

function Trouble() {
  const { load } = useConsole();
  const trouble = useConsoleState((state) => state.trouble);
  if (trouble === null) return null;
  return (
    <p className="query-warning" role="alert">
      Not all questions and names could be loaded: {trouble.message}{" "}
      <Button className="button" onPress={() => void load()}>
        Try again
      </Button>
    </p>
  );
}

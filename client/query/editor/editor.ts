import {
  acceptCompletion,
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { type Diagnostic, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Extension, Prec, StateField, type Text } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
} from "@codemirror/view";
import { tokenize } from "../../../model/console/lexer.ts";
import type { Schema } from "../../../model/console/schema.ts";
import { classify, type Style } from "./classify.ts";
import { type Offer, offersAt } from "./complete.ts";

/** What the editor needs of the page and tells it. */
export interface EditorOptions {
  readonly text: string;
  /** The nonce that the content security policy wants of styles set by script. */
  readonly nonce: string;
  /** The id of the text that explains the editor's keys. */
  readonly help: string;
  readonly schema: () => Schema | null;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly onRun: () => void;
}

/** An error of the database at its place in the query. */
export interface Mistake {
  readonly offset: number;
  readonly message: string;
}

/** Puts an editor for Cypher into a container. */
export function createEditor(parent: HTMLElement, options: EditorOptions) {
  const view = new EditorView({
    parent,
    state: EditorState.create({ doc: options.text, extensions: extensions(options) }),
  });
  return {
    text: () => view.state.doc.toString(),
    /** Replaces the whole text, which undo brings back. */
    setText(text: string) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    /** Puts words where the cursor is, or in place of what is selected, and goes on from there. */
    insert(words: string) {
      view.dispatch(view.state.replaceSelection(words), { scrollIntoView: true, userEvent: "input.paste" });
      view.focus();
    },
    /** Replaces the whole text and selects a stretch of it. */
    replace(text: string, start: number, end: number) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: start, head: end },
        scrollIntoView: true,
      });
      view.focus();
    },
    /** Marks where the database found an error, or removes the mark. */
    mark(mistake: Mistake | null) {
      const found = mistake ? [toDiagnostic(view.state.doc, mistake)] : [];
      view.dispatch(setDiagnostics(view.state, found));
    },
    /** Puts the cursor at an offset. */
    goTo(offset: number) {
      view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) }, scrollIntoView: true });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

export type Editor = ReturnType<typeof createEditor>;

function extensions({ nonce, help, schema, onChange, onBlur, onRun }: EditorOptions): Extension[] {
  const run = (view: EditorView) => {
    closeCompletion(view);
    onRun();
    return true;
  };
  return [
    EditorView.cspNonce.of(nonce),
    EditorView.contentAttributes.of({ "aria-label": "Cypher query", "aria-describedby": help }),
    lineNumbers(),
    highlightSpecialChars(),
    highlightActiveLine(),
    history(),
    bracketMatching(),
    closeBrackets(),
    EditorView.lineWrapping,
    placeholder("Type Cypher, or choose a question"),
    highlighting,
    autocompletion({ override: [(context) => complete(context, schema())], icons: false }),
    Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
    // Tab takes an offer while there are some, and leaves the editor otherwise: nobody is caught in it (WCAG 2.1.2).
    keymap.of([{ key: "Tab", run: acceptCompletion }]),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString());
    }),
    EditorView.domEventHandlers({ blur: () => onBlur(), beforeinput: typeOver }),
  ];
}

/**
 * Types over what is selected. Left to it, the browser would keep the look of what it replaces in a style attribute, which
 * the content security policy stops.
 */
function typeOver(event: InputEvent, view: EditorView): boolean {
  const { main } = view.state.selection;
  const { inputType, data } = event;
  if (inputType !== "insertText" || !data || main.empty || view.composing) return false;
  event.preventDefault();
  const insert = () =>
    view.state.update(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
  const handlers = view.state.facet(EditorView.inputHandler);
  if (!handlers.some((handle) => handle(view, main.from, main.to, data, insert))) view.dispatch(insert());
  return true;
}

const MARKS = new Map<Style, Decoration>();

function markOf(style: Style): Decoration {
  const mark = MARKS.get(style) ?? Decoration.mark({ class: `cypher-${style}` });
  MARKS.set(style, mark);
  return mark;
}

function decorate(doc: Text): DecorationSet {
  return Decoration.set(
    classify(doc.toString()).map(({ start, end, style }) => markOf(style).range(start, end)),
  );
}

const highlighting = StateField.define<DecorationSet>({
  create: ({ doc }) => decorate(doc),
  update: (set, { docChanged, newDoc }) => (docChanged ? decorate(newDoc) : set),
  provide: (field) => EditorView.decorations.from(field),
});

function complete(
  { state, pos, explicit }: CompletionContext,
  schema: Schema | null,
): CompletionResult | null {
  if (schema === null) return null;
  const found = offersAt(state.doc.toString(), pos, schema);
  if (found === null || found.offers.length === 0) return null;
  const before = state.sliceDoc(Math.max(0, pos - 1), pos);
  const isNatural = found.from < pos || before === ":" || before === "." || before === "|";
  if (!explicit && !isNatural) return null;
  return { from: found.from, options: found.offers.map(toCompletion), validFor: /^\$?[\p{L}\p{N}_.]*$/u };
}

/** Names of the graph come before the language's own, and what keeps a date before all else. */
const BOOST: Partial<Record<Offer["kind"], number>> = { predicate: 60, variable: 40, keyword: 10 };

function toCompletion({ label, insert, kind, detail, info }: Offer): Completion {
  return {
    label,
    type: kind,
    boost: BOOST[kind] ?? 0,
    ...(insert && { apply: insert }),
    ...(detail && { detail }),
    ...(info && { info }),
  };
}

/** The mark covers the word at the place of the error, or the end of the text where it came too early. */
function toDiagnostic(doc: Text, { offset, message }: Mistake): Diagnostic {
  const query = doc.toString();
  const word = tokenize(query).find(({ end }) => end > offset);
  const from = Math.min(word ? Math.max(offset, word.start) : Math.max(0, offset - 1), query.length);
  return { from, to: Math.max(word?.end ?? query.length, from), severity: "error", message };
}

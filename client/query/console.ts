import { createStore } from "zustand/vanilla";
import type { QueryDescription } from "../../model/catalogue/query.ts";
import type { Answer } from "../../model/console/answer.ts";
import type { Schema } from "../../model/console/schema.ts";
import { formatCount } from "../format/number.ts";
import { type Failure, toFailure } from "../http/failure.ts";
import type { Session } from "../store/session.ts";
import { openStorage } from "../store/storage.ts";
import { fetchCatalogue, fetchSchema, runQuery } from "./api.ts";
import { AS_OF, bind, formParameters } from "./parameters/form.ts";
import type { FormParameter } from "./parameters/parameter-type.ts";
import { declaredBy, textOf } from "./query-text.ts";
import { isUnchanged, type QueryView } from "./query-view.ts";
import { createShelf } from "./side/shelf.ts";

const CANNOT_BE_SHOWN = "The answer cannot be shown";

/** A query as it was sent. */
interface SentQuery {
  readonly text: string;
  readonly query: QueryView;
}

/** How it stands with the query that was run last. */
type Run =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly asked: SentQuery; readonly since: number }
  | { readonly state: "done"; readonly asked: SentQuery }
  | { readonly state: "failed"; readonly asked: SentQuery; readonly error: Failure }
  /** After how many milliseconds the reader stopped it. */
  | { readonly state: "stopped"; readonly asked: SentQuery; readonly after: number };

/** A query that was answered, with the values that its parameters had. */
export interface Answered {
  readonly asked: SentQuery;
  readonly values: Parameters<typeof runQuery>[1];
  readonly answer: Answer;
}

export interface ConsoleState {
  readonly run: Run;
  /** The last answer that there was; it stays while the next query runs or fails. */
  readonly last: Answered | null;
  /** What is wrong with parameters, by name, since the last attempt to run. */
  readonly wrong: Readonly<Record<string, string>>;
  /** How many attempts to run have failed for a parameter. */
  readonly refusals: number;
  readonly schema: Schema | null;
  readonly catalogue: readonly QueryDescription[] | null;
  /** Why schema or catalogue could not be loaded. */
  readonly trouble: Failure | null;
}

/** The console of one session: it outlives its place on the page, so that an answer is there when one comes back. */
export type Console = ReturnType<typeof createConsole>;

const consoles = new WeakMap<Session["view"], Console>();

/** The console of a session, made when it is first asked for. */
export function consoleOf(session: Session): Console {
  const known = consoles.get(session.view);
  if (known) return known;
  const created = createConsole(session);
  consoles.set(session.view, created);
  return created;
}

/** The state of the console of a view; undefined where none was opened. */
export function consoleStoreOf(view: Session["view"]): Console["store"] | undefined {
  return consoles.get(view)?.store;
}

function createConsole({ view, actions, transient, loaded: { dataset } }: Session) {
  const shelf = createShelf(openStorage("local"));
  const store = createStore<ConsoleState>(() => ({
    run: { state: "idle" },
    last: null,
    wrong: {},
    refusals: 0,
    schema: null,
    catalogue: null,
    trouble: null,
  }));
  let abort: AbortController | null = null;
  let isTyping = false;
  const announce = (text: string) => transient.setState({ announcement: { text } });

  /** Loads the questions and the schema, neither waiting for the other. */
  async function load() {
    store.setState({ trouble: null });
    const note = (error: unknown) => store.setState({ trouble: toFailure(error, CANNOT_BE_SHOWN) });
    const { schema, catalogue } = store.getState();
    await Promise.all([
      catalogue ?? fetchCatalogue(dataset.id).then((found) => store.setState({ catalogue: found }), note),
      schema ?? fetchSchema(dataset.id).then((found) => store.setState({ schema: found }), note),
    ]);
  }

  /** Runs what is in the editor, unless a parameter has no value yet. */
  async function run() {
    const { query } = view.getState();
    const { catalogue, schema } = store.getState();
    const text = textOf(query, catalogue);
    if (text.trim() === "") return announce("There is no query to run.");
    const parameters = formParameters(text, query.parameters, declaredBy(query, catalogue), schema);
    const { values, wrong } = bind(text, parameters, query);
    store.setState({ wrong });
    const [first] = Object.entries(wrong);
    if (first) {
      store.setState(({ refusals }) => ({ refusals: refusals + 1 }));
      return announce(`Not run: ${first[0] === AS_OF ? "the date" : `$${first[0]}`} ${first[1]}`);
    }
    isTyping = false;
    actions.setQuery({});
    shelf.note(query);
    await send({ text, query }, values);
  }

  async function send(asked: SentQuery, values: Answered["values"]) {
    abort?.abort();
    const controller = new AbortController();
    abort = controller;
    store.setState({ run: { state: "running", asked, since: performance.now() } });
    announce("Running.");
    try {
      const answer = await runQuery(asked.text, values, dataset.id, controller.signal);
      if (controller.signal.aborted) return;
      store.setState({ run: { state: "done", asked }, last: { asked, values, answer } });
      announce(describeAnswer(answer));
    } catch (error) {
      if (controller.signal.aborted) return;
      store.setState({ run: { state: "failed", asked, error: toFailure(error, CANNOT_BE_SHOWN) } });
    }
  }

  /** Ends the query that runs; the program ends it in the database. */
  function stop() {
    const { run: now } = store.getState();
    if (now.state !== "running") return;
    abort?.abort();
    const after = performance.now() - now.since;
    store.setState({ run: { state: "stopped", asked: now.asked, after } });
    announce(`Stopped after ${formatSeconds(after)}.`);
  }

  /** Opens a query of the catalogue, of the history or of the favourites in the editor. */
  function open(query: Partial<QueryView>) {
    store.setState({ wrong: {} });
    actions.setQuery({ catalogue: null, text: null, parameters: {}, show: null, window: null, ...query });
  }

  /** Takes over what stands in the editor; what is the catalogue's own text again is unchanged. */
  function type(text: string) {
    const { query } = view.getState();
    const next = isNothingNew(text, query, store.getState().catalogue) ? null : text;
    if (next === query.text) return;
    isTyping = true;
    actions.setQuery({ text: next }, { commit: false });
  }

  /** Makes what was typed a step of undo. */
  function endTyping() {
    if (isTyping) actions.setQuery({});
    isTyping = false;
  }

  return { store, shelf, load, run, stop, open, type, endTyping };
}

/** Whether an answer is that to what is asked now: the same text with the same values, however it is looked at. */
export function isAnswerTo(
  { asked, values }: Pick<Answered, "asked" | "values">,
  query: QueryView,
  catalogue: ConsoleState["catalogue"],
): boolean {
  const isSame = (name: string) =>
    name === AS_OF
      ? asked.query.asOf === query.asOf
      : JSON.stringify(asked.query.parameters[name]) === JSON.stringify(query.parameters[name]);
  const isOfOne = asked.query.catalogue === query.catalogue && asked.text === textOf(query, catalogue);
  return isOfOne && Object.keys(values).every(isSame);
}

/** Whether a text is the catalogue's own, or nothing where nothing was asked. */
function isNothingNew(text: string, query: QueryView, catalogue: ConsoleState["catalogue"]): boolean {
  return text.trim() === textOf({ ...query, text: null }, catalogue);
}

/** The parameters of the query in the editor, each with its type. */
export function parametersIn(query: QueryView, { catalogue, schema }: ConsoleState): FormParameter[] {
  return formParameters(textOf(query, catalogue), query.parameters, declaredBy(query, catalogue), schema);
}

/** Whether the query may run though nobody clicked: one of the catalogue, unchanged, and not the one just run. */
export function mayRunByItself(query: QueryView, { run, catalogue }: ConsoleState): boolean {
  if (!isUnchanged(query) || declaredBy(query, catalogue) === null) return false;
  return (
    run.state === "idle" || run.asked.query.catalogue !== query.catalogue || run.asked.query.text !== null
  );
}

/** How much an answer holds and how long it took: "12 rows in 34 ms." */
export function describeCount({ summary }: Answer): string {
  return `${formatCount(summary.rows, "row")} in ${formatMilliseconds(summary.time)}.`;
}

/** An answer in a sentence or two, with what cut it. */
function describeAnswer(answer: Answer): string {
  return [describeCount(answer), ...answer.summary.cut.map(({ detail }) => detail)].join(" ");
}

function formatMilliseconds(time: number): string {
  return time < 1_000 ? `${time < 10 ? time.toFixed(1) : Math.round(time)} ms` : formatSeconds(time);
}

/** Milliseconds as seconds: "3.4 s". */
export function formatSeconds(time: number): string {
  return `${(time / 1_000).toFixed(1)} s`;
}

import type { Draft, Editable, EditFields, StatedThing } from "../../../model/exchange/edit/change.ts";
import { ApiError } from "../../http/api-error.ts";
import { checkDraft, fetchStated, saveDraft, undoChange } from "./api.ts";
import {
  editedId,
  editing,
  fail,
  isChanged,
  nameFirst,
  renew,
  replaceDraft,
  setDraft,
  toDraft,
} from "./editing.ts";
import { BLANK } from "./form-fields.ts";
import { suggestId } from "./new-ids.ts";

/** Milliseconds that nothing is typed before a draft is checked. */
const PAUSE = 350;

let checking = new AbortController();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Begins to write something new. */
export function begin(kind: Editable): void {
  const { dataset } = editing.getState();
  if (dataset === null) return;
  replaceDraft(() =>
    setDraft({
      ...{ kind, id: "", isNew: true, isIdOwn: false, version: dataset.contentHash },
      fields: { ...BLANK[kind] },
    }),
  );
}

/** Opens what is there, to be mended. */
export function open(kind: Editable, id: string): void {
  replaceDraft(() => void show(kind, id));
}

async function show(kind: Editable, id: string, fields?: EditFields): Promise<void> {
  try {
    const stated = await fetchStated(editedId(), kind, id);
    setDraft({
      ...{ kind, id, isNew: false, isIdOwn: true, version: stated.version },
      ...{ before: stated.fields, fields: fields ?? stated.fields },
    });
    check();
  } catch (error) {
    const isGone = error instanceof ApiError && error.status === 404 && fields !== undefined;
    const version = editing.getState().dataset?.contentHash ?? "";
    if (!isGone) return fail(error, "It cannot be opened");
    setDraft({ kind, id, isNew: true, isIdOwn: true, version, fields });
    check();
  }
}

/** Opens a thing with what a change that does not hold made of it. */
export function openAgain(kind: Editable, id: string, fields: EditFields): void {
  replaceDraft(() => void show(kind, id, fields));
}

/** Says something otherwise; it is checked once the hand rests. */
export function write(change: EditFields): void {
  const { draft } = editing.getState();
  if (draft === null) return;
  const fields = { ...draft.fields, ...change };
  const id = draft.isIdOwn ? draft.id : suggestId(draft.kind, fields);
  setDraft({ ...draft, fields, id });
  check();
}

export function writeId(id: string): void {
  const { draft } = editing.getState();
  if (draft === null) return;
  setDraft({ ...draft, id, isIdOwn: true });
  check();
}

/** Takes a field away. */
export function forget(...names: readonly string[]): void {
  const { draft } = editing.getState();
  if (draft === null) return;
  const left = Object.entries(draft.fields).filter(([name]) => !names.includes(name));
  setDraft({ ...draft, fields: Object.fromEntries(left) });
  check();
}

/** Holds the draft against the case as a load would. */
export function check(): void {
  clearTimeout(timer);
  checking.abort();
  const { draft } = editing.getState();
  if (draft === null || !isChanged(draft) || draft.id === "") return;
  checking = new AbortController();
  const { signal } = checking;
  timer = setTimeout(async () => {
    try {
      const findings = await checkDraft(editedId(), toDraft(draft), signal);
      if (!signal.aborted) editing.setState({ findings, failure: null });
    } catch (error) {
      if (!signal.aborted) fail(error, "It cannot be checked");
    }
  }, PAUSE);
}

/** Saves the draft as a new version. */
export function save(): Promise<void> {
  const { draft } = editing.getState();
  return draft === null
    ? Promise.resolve()
    : send(toDraft(draft), draft.version, `${nameFirst(draft.kind, draft.id, draft.fields)} is saved.`);
}

/** Takes away what is open. */
export function remove(): Promise<void> {
  const { draft } = editing.getState();
  if (draft === null) return Promise.resolve();
  const { kind, id } = draft;
  return send(
    { what: "remove", kind, id, isNew: false },
    draft.version,
    `${nameFirst(kind, id, draft.fields)} is removed.`,
  );
}

function send(draft: Draft, version: string, done: string): Promise<void> {
  return doing(
    done,
    (writing, tell) => saveDraft(editedId(), { ...writing, version }, draft, tell),
    () => setDraft(null),
  );
}

/** Takes a change back; what is being written goes on from there. */
export async function undo(number: number): Promise<void> {
  const { history, draft } = editing.getState();
  const version = history?.version ?? "";
  const done = `Change ${number} is undone.`;
  await doing(done, (writing, tell) => undoChange(editedId(), { ...writing, version }, number, tell));
  if (draft === null || editing.getState().done !== done) return;
  await rebase();
  editing.setState({ done });
}

async function doing(
  done: string,
  work: (
    writing: { who: string },
    tell: (progress: { done: number; total: number; step?: string | undefined }) => void,
  ) => Promise<unknown>,
  then: () => void = () => undefined,
): Promise<void> {
  const { who } = editing.getState();
  editing.setState({ failure: null, done: "", progress: { done: 0, total: 0, step: "Checking" } });
  try {
    await work({ who }, (progress) => editing.setState({ progress }));
    then();
    editing.setState({ done });
    await renew("What was saved cannot be shown");
  } catch (error) {
    fail(error, "Nothing was saved");
    if (error instanceof ApiError && error.status === 409) await renew("The newest version did not come");
  } finally {
    editing.setState({ progress: null });
  }
}

/** Puts the draft on the newest version, and tells what else has been said of the thing meanwhile. */
export async function rebase(): Promise<void> {
  const { draft } = editing.getState();
  if (draft === null) return;
  await renew("The newest version did not come");
  const version = editing.getState().dataset?.contentHash ?? draft.version;
  const now = draft.isNew
    ? undefined
    : await fetchStated(editedId(), draft.kind, draft.id).catch(() => undefined);
  setDraft({ ...draft, version: now?.version ?? version, ...(now && { before: now.fields }) });
  editing.setState({ failure: null, done: tellOthers(draft.before, now) });
  check();
}

function tellOthers(before: EditFields | undefined, now: StatedThing | undefined): string {
  if (before === undefined || now === undefined) return "";
  const names = new Set([...Object.keys(before), ...Object.keys(now.fields)]);
  const told = [...names].flatMap((name) => {
    const [one, other] = [before[name], now.fields[name]];
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [`${name} is now “${String(other ?? "")}”`];
  });
  if (told.length === 0) return "Nothing of this was changed meanwhile. You can save it.";
  return `Meanwhile somebody changed this too: ${told.join("; ")}. Saving puts your text in its place.`;
}

import type { Draft, Editable, EditFields, StatedThing } from "../../../model/exchange/edit/change.ts";
import { ApiError } from "../../http/api-error.ts";
import type { Progress } from "../../http/events.ts";
import { refresh } from "../keep/kept.ts";
import { fetchStated, saveDraft, undoChange, type Writing } from "./api.ts";
import { drafts } from "./draft-store.ts";
import {
  BEGUN,
  editedId,
  editing,
  fail,
  nameFirst,
  nextTurn,
  openDraft,
  renew,
  replaceDraft,
  say,
  setDraft,
} from "./editing.ts";
import { BLANK } from "./form-fields.ts";
import { suggestId } from "./new-ids.ts";
import { differing, isChanged, toDraft, type Written } from "./written.ts";

/** Begins to write something new. */
export function begin(kind: Editable): void {
  const { dataset } = editing.getState();
  if (dataset === null) return;
  replaceDraft(() =>
    openDraft({
      ...{ kind, id: "", isNew: true, isIdOwn: false, version: dataset.contentHash },
      fields: { ...BLANK[kind] },
    }),
  );
}

/** Opens what is there, to be mended. */
export function open(kind: Editable, id: string): void {
  replaceDraft(() => void show(kind, id));
}

/** Gives up what is being written; it can be had back until something else is opened. */
export function giveUp(): void {
  const { draft, progress } = editing.getState();
  if (draft === null || progress !== null) return;
  openDraft(null);
  if (isChanged(draft)) editing.setState({ givenUp: draft });
}

/** Has back what was given up. */
export function takeBack(): void {
  const { givenUp } = editing.getState();
  if (givenUp !== null) openDraft(givenUp);
}

async function show(kind: Editable, id: string, fields?: EditFields): Promise<void> {
  const of = editedId();
  const turn = nextTurn();
  try {
    const stated = await fetchStated(of, kind, id);
    if (editing.getState().turn !== turn) return;
    openDraft({
      ...{ kind, id, isNew: false, isIdOwn: true, version: stated.version },
      ...{ before: stated.fields, fields: fields ?? stated.fields },
    });
  } catch (error) {
    if (editing.getState().turn !== turn) return;
    const isGone = error instanceof ApiError && error.status === 404 && fields !== undefined;
    const version = editing.getState().dataset?.contentHash ?? "";
    if (!isGone) return fail(of, error, "It cannot be opened");
    openDraft({ kind, id, isNew: true, isIdOwn: true, version, fields });
  }
}

/** Opens a thing with what a change that does not hold made of it. */
export function openAgain(kind: Editable, id: string, fields: EditFields): void {
  replaceDraft(() => void show(kind, id, fields));
}

/** The draft as far as it may be written: what is typed while it is saved would be in no version. */
function inHand(): Written | null {
  const { draft, progress } = editing.getState();
  return progress === null ? draft : null;
}

/** Says something otherwise. */
export function write(change: EditFields): void {
  const draft = inHand();
  if (draft === null) return;
  const fields = { ...draft.fields, ...change };
  const id = draft.isIdOwn ? draft.id : suggestId(draft.kind, fields);
  setDraft({ ...draft, fields, id });
}

export function writeId(id: string): void {
  const draft = inHand();
  if (draft === null) return;
  setDraft({ ...draft, id, isIdOwn: true });
}

/** Takes a field away. */
export function forget(...names: readonly string[]): void {
  const draft = inHand();
  if (draft === null) return;
  const left = Object.entries(draft.fields).filter(([name]) => !names.includes(name));
  setDraft({ ...draft, fields: Object.fromEntries(left) });
}

/** Saves the draft as a new version. */
export async function save(): Promise<void> {
  const draft = inHand();
  if (draft === null) return;
  await send(toDraft(draft), draft.version, `${nameFirst(draft.kind, draft.id, draft.fields)} is saved.`);
}

/** Takes away what is open. */
export async function remove(): Promise<void> {
  const draft = inHand();
  if (draft === null) return;
  const { kind, id } = draft;
  const done = `${nameFirst(kind, id, draft.fields)} is removed.`;
  await send({ what: "remove", kind, id, isNew: false }, draft.version, done);
}

function send(draft: Draft, version: string, done: string): Promise<void> {
  const of = editedId();
  const finish = () => {
    drafts.keep(of, null);
    say(of, { draft: null, findings: null, waiting: null });
  };
  return doing(of, done, (who, tell) => saveDraft(of, { version, who }, draft, tell), finish);
}

/** Takes a change back; what is being written goes on from there. */
export async function undo(number: number): Promise<void> {
  const of = editedId();
  const { history, draft } = editing.getState();
  const version = history?.version ?? "";
  const done = `Change ${number} is undone.`;
  await doing(of, done, (who, tell) => undoChange(of, { version, who }, number, tell));
  if (draft === null || editing.getState().done !== done) return;
  await rebase();
  say(of, { done });
}

/** Changes a dataset. What comes of it is that dataset's, whatever is open by then. */
async function doing(
  of: string,
  done: string,
  work: (who: Writing["who"], tell: (progress: Progress) => void) => Promise<unknown>,
  finish: () => void = () => undefined,
): Promise<void> {
  const { who, saving } = editing.getState();
  editing.setState({ failure: null, done: "", givenUp: null, progress: BEGUN, saving: [...saving, of] });
  try {
    await work(who, (progress) => say(of, { progress }));
    finish();
    say(of, { done });
    await renew(of, "What was saved cannot be shown");
  } catch (error) {
    fail(of, error, "Nothing was saved");
    if (error instanceof ApiError && error.status === 409) await renew(of, "The newest version did not come");
  } finally {
    editing.setState((now) => ({ saving: now.saving.filter((one) => one !== of) }));
    say(of, { progress: null });
    if (editing.getState().of === null) void refresh();
  }
}

/** Puts the draft on the newest version, and tells what else has been said of the thing meanwhile. */
export async function rebase(): Promise<void> {
  const { of, draft: begun, turn } = editing.getState();
  if (of === null || begun === null) return;
  await renew(of, "The newest version did not come");
  const now = begun.isNew ? undefined : await fetchStated(of, begun.kind, begun.id).catch(() => undefined);
  const { dataset, draft, turn: since } = editing.getState();
  if (draft === null || since !== turn) return;
  const version = now?.version ?? dataset?.contentHash ?? draft.version;
  setDraft({ ...draft, version, ...(now && { before: now.fields }) });
  editing.setState({ failure: null, done: tellOthers(draft.before, now) });
}

function tellOthers(before: EditFields | undefined, now: StatedThing | undefined): string {
  if (before === undefined || now === undefined) return "";
  const told = differing(before, now.fields).map(
    (name) => `${name} is now “${String(now.fields[name] ?? "")}”`,
  );
  if (told.length === 0) return "Nothing of this was changed meanwhile. You can save it.";
  return `Meanwhile somebody changed this too: ${told.join("; ")}. Saving puts your text in its place.`;
}

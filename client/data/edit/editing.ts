import { createStore } from "zustand/vanilla";
import type { Editable, EditFields, EditFinding, History } from "../../../model/exchange/edit/change.ts";
import type { Dataset } from "../../../model/graph/dataset.ts";
import { fetchDataset } from "../../api.ts";
import type { Progress } from "../../http/events.ts";
import { type Failure, toFailure } from "../../http/failure.ts";
import { refresh } from "../keep/kept.ts";
import { fetchHistory } from "./api.ts";
import { drafts, keepWriter, readWriter } from "./draft-store.ts";
import { WORDS } from "./form-fields.ts";
import { isChanged, type Written } from "./written.ts";

/** The dataset that is being mended, and what is being written of it. */
export interface Editing {
  /** Its id; null while nothing is mended. */
  readonly of: string | null;
  readonly dataset: Dataset | null;
  readonly history: History | null;
  readonly draft: Written | null;
  /** What a load would have against the draft; null while that is not known. */
  readonly findings: readonly EditFinding[] | null;
  readonly who: string;
  readonly progress: Progress | null;
  readonly failure: Failure | null;
  /** What was done, to be said. */
  readonly done: string;
  /** What is to be opened where something unsaved is open. */
  readonly waiting: (() => void) | null;
  /** Whether the browser keeps the draft. */
  readonly isKept: boolean;
  /** What was given up just now, and can be had back. */
  readonly givenUp: Written | null;
  /** Datasets a change of which is under way, whatever is open. */
  readonly saving: readonly string[];
  /** Counts what was opened: what was asked for before is no longer waited for. */
  readonly turn: number;
}

const NOTHING: Omit<Editing, "who" | "saving" | "turn"> = {
  ...{ of: null, dataset: null, history: null, draft: null, findings: null, progress: null },
  ...{ failure: null, done: "", waiting: null, isKept: true, givenUp: null },
};

export const editing = createStore<Editing>(() => ({ ...NOTHING, who: readWriter(), saving: [], turn: 0 }));

/** Work of which nothing is known yet. */
export const BEGUN: Progress = { done: 0, total: 0, step: "Checking" };

/** Says something of a dataset, where it is still the one that is open. */
export function say(of: string, change: Partial<Editing>): void {
  if (editing.getState().of === of) editing.setState(change);
}

/** The number of what is opened now; the store has another as soon as something else is. */
export function nextTurn(): number {
  const turn = editing.getState().turn + 1;
  editing.setState({ turn });
  return turn;
}

/** Opens a dataset to be mended; what was being written of it is there again. */
export async function openEditor(of: string): Promise<void> {
  const isBusy = editing.getState().saving.includes(of);
  editing.setState({ ...NOTHING, of, draft: drafts.read(of), progress: isBusy ? BEGUN : null });
  nextTurn();
  await renew(of, "The dataset did not come");
}

/** Goes back to all datasets; what is being written stays in the browser. */
export function closeEditor(): void {
  // What the dataset is by now stays known, as the page may hold the version before.
  editing.setState(({ dataset }) => ({ ...NOTHING, dataset }));
  nextTurn();
  void refresh();
}

/** The id of the dataset that is mended. */
export function editedId(): string {
  const { of } = editing.getState();
  if (of === null) throw new Error("no dataset is being mended");
  return of;
}

/** How many changes are listed at once. */
const LISTED = 50;

/** Reads anew what there is to know of the dataset. */
export async function renew(of: string, what: string, limit = LISTED): Promise<void> {
  try {
    const [dataset, history] = await Promise.all([fetchDataset(of), fetchHistory(of, limit)]);
    say(of, { dataset, history });
    // Whoever has left for the list learns of the new version as one leaves that.
    if (editing.getState().of === null) editing.setState({ dataset });
  } catch (error) {
    fail(of, error, what);
  }
}

export function fail(of: string, error: unknown, what: string): void {
  say(of, { failure: toFailure(error, what) });
}

export function setWho(who: string): void {
  keepWriter(who);
  editing.setState({ who });
}

/** Takes a draft in the place of the one that is open, and keeps it. */
export function setDraft(draft: Written | null): void {
  editing.setState({ draft, findings: null, waiting: null, isKept: drafts.keep(editedId(), draft) });
}

/** Opens another draft, or none: what was said of the one before is not said of this. */
export function openDraft(draft: Written | null): void {
  nextTurn();
  setDraft(draft);
  editing.setState({ failure: null, done: "", givenUp: null });
}

/** Opens something else; where something unsaved is open, asks first. Nothing is opened while it is saved. */
export function replaceDraft(open: () => void): void {
  const { draft, progress } = editing.getState();
  if (progress !== null) return;
  if (draft !== null && isChanged(draft)) editing.setState({ waiting: open });
  else open();
}

/** Letters of a statement that stand for a relation. */
const LONGEST = 80;

/** What a thing is called in a sentence. */
export function nameThing(kind: Editable, id: string, fields: EditFields | undefined): string {
  const name = fields?.name ?? fields?.statement;
  if (typeof name !== "string" || name.trim() === "") return `${WORDS[kind]} ${id}`;
  return `${WORDS[kind]} “${name.length > LONGEST ? `${name.slice(0, LONGEST).trimEnd()}…` : name}”`;
}

/** The same at the beginning of one. */
export function nameFirst(kind: Editable, id: string, fields: EditFields | undefined): string {
  const name = nameThing(kind, id, fields);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

import { createStore } from "zustand/vanilla";
import type {
  Draft,
  Editable,
  EditFields,
  EditFinding,
  History,
} from "../../../model/exchange/edit/change.ts";
import type { Dataset } from "../../../model/graph/dataset.ts";
import { fetchDataset } from "../../api.ts";
import type { Progress } from "../../http/events.ts";
import { type Failure, toFailure } from "../../http/failure.ts";
import { refresh } from "../keep/kept.ts";
import { fetchHistory } from "./api.ts";
import { keepDraft, keepWriter, readDraft, readWriter, type Written } from "./draft-store.ts";

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
}

const NOTHING: Omit<Editing, "who"> = {
  ...{ of: null, dataset: null, history: null, draft: null, findings: null, progress: null },
  ...{ failure: null, done: "", waiting: null, isKept: true },
};

export const editing = createStore<Editing>(() => ({ ...NOTHING, who: readWriter() }));

/** Opens a dataset to be mended; what was being written of it is there again. */
export async function openEditor(of: string): Promise<void> {
  editing.setState({ ...NOTHING, of, draft: readDraft(of) });
  await renew("The dataset did not come");
}

/** Goes back to all datasets; what is being written stays in the browser. */
export function closeEditor(): void {
  // What the dataset is by now stays known, as the page may hold the version before.
  editing.setState(({ dataset }) => ({ ...NOTHING, dataset }));
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
export async function renew(what: string, limit = LISTED): Promise<void> {
  const of = editedId();
  try {
    const [dataset, history] = await Promise.all([fetchDataset(of), fetchHistory(of, limit)]);
    if (editing.getState().of === of) editing.setState({ dataset, history });
  } catch (error) {
    fail(error, what);
  }
}

export function fail(error: unknown, what: string): void {
  editing.setState({ failure: toFailure(error, what), progress: null });
}

export function setWho(who: string): void {
  keepWriter(who);
  editing.setState({ who });
}

/** Takes a draft in the place of the one that is open, and keeps it. */
export function setDraft(draft: Written | null): void {
  editing.setState({ draft, findings: null, waiting: null, isKept: keepDraft(editedId(), draft) });
}

/** Opens something else; where something unsaved is open, asks first. */
export function replaceDraft(open: () => void): void {
  const { draft } = editing.getState();
  if (draft !== null && isChanged(draft)) editing.setState({ waiting: open });
  else open();
}

/** Whether a draft says anything that is not saved. */
export function isChanged({ before, fields, isNew }: Written): boolean {
  if (isNew) return Object.values(fields).some((value) => value !== "" && typeof value !== "boolean");
  return JSON.stringify(sorted(before ?? {})) !== JSON.stringify(sorted(fields));
}

function sorted(fields: EditFields): [string, EditFields[string]][] {
  return Object.entries(fields)
    .filter(([, value]) => value !== "" && !(Array.isArray(value) && value.length === 0))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** A draft as it is sent: what is blank says nothing. */
export function toDraft({ kind, id, isNew, fields }: Written): Draft {
  return { what: "put", kind, id, isNew, fields: Object.fromEntries(sorted(fields)) };
}

/** Letters of a statement that stand for a relation. */
const LONGEST = 80;

/** What a thing is called in a sentence. */
export function nameThing(kind: Editable, id: string, fields: EditFields | undefined): string {
  const name = fields?.name ?? fields?.statement;
  if (typeof name !== "string" || name.trim() === "") return `${kind} ${id}`;
  return `${kind} “${name.length > LONGEST ? `${name.slice(0, LONGEST).trimEnd()}…` : name}”`;
}

/** The same at the beginning of one. */
export function nameFirst(kind: Editable, id: string, fields: EditFields | undefined): string {
  const name = nameThing(kind, id, fields);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

import * as z from "zod";
import { newId } from "../../store/new-id.ts";
import { keepItem, openStorage, type PageStorage, readItem, readJson } from "../../store/storage.ts";
import { isChanged, type Written, written } from "./written.ts";

const TAB = "entente.tab";
const WHO = "entente.writer";

const ownKey = (dataset: string) => `entente.draft.${dataset}`;
const listKey = (dataset: string) => `entente.drafts.${dataset}`;

const list = z.record(z.string(), written);

/** A draft that another tab keeps, or one that was closed. */
export interface Elsewhere {
  readonly tab: string;
  readonly draft: Written;
}

/**
 * What is being written of each dataset. Each tab has a draft of its own, that no other touches; a list of all tabs finds
 * those again that were closed.
 * @param own the storage of this tab
 * @param shared that of all tabs
 */
export function createDrafts(own: PageStorage | null, shared: PageStorage | null) {
  const tab = readItem(own, TAB) ?? newId();
  keepItem(own, TAB, tab);
  const all = (dataset: string) => list.catch({}).parse(readJson(readItem(shared, listKey(dataset))) ?? {});
  const keepAll = (dataset: string, drafts: Readonly<Record<string, Written | null>>) => {
    const left = Object.entries(drafts).filter(([, draft]) => draft !== null && isChanged(draft));
    return keepItem(shared, listKey(dataset), JSON.stringify(Object.fromEntries(left)));
  };

  /** What this tab writes of a dataset; null where it writes nothing. */
  function read(dataset: string): Written | null {
    const text = readItem(own, ownKey(dataset));
    if (text === null) return all(dataset)[tab] ?? null;
    return written
      .nullable()
      .catch(null)
      .parse(readJson(text) ?? null);
  }

  /** Keeps what this tab writes; false where the browser keeps nothing. */
  function keep(dataset: string, draft: Written | null): boolean {
    const isOwn = keepItem(own, ownKey(dataset), JSON.stringify(draft));
    return keepAll(dataset, { ...all(dataset), [tab]: draft }) || isOwn;
  }

  /** What other tabs have not saved, closed ones too. */
  function elsewhere(dataset: string): Elsewhere[] {
    return Object.entries(all(dataset)).flatMap(([of, draft]) => (of === tab ? [] : [{ tab: of, draft }]));
  }

  /** Goes on here with what another tab wrote; what was being written here is laid aside in its stead. */
  function take(dataset: string, of: string): void {
    const { [of]: taken, ...rest } = all(dataset);
    if (taken === undefined) return;
    // Under a name of its own: the other tab may be open, and would write over what was laid aside.
    keepAll(dataset, { ...rest, [newId()]: read(dataset) });
    keep(dataset, taken);
  }

  return { read, keep, elsewhere, take };
}

const local = openStorage("local");

export const drafts = createDrafts(openStorage("tab"), local);

/** The name that this browser's writer gave. */
export function readWriter(): string {
  return readItem(local, WHO) ?? "";
}

export function keepWriter(who: string): void {
  keepItem(local, WHO, who);
}

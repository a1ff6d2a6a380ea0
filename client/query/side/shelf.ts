import * as z from "zod";
import { createStore } from "zustand/vanilla";
import { newId } from "../../store/new-id.ts";
import { keepItem, type PageStorage, readItem, readJson } from "../../store/storage.ts";
import type { QueryView } from "../query-view.ts";

/** How many queries the history keeps, and how many favourites there can be. */
export const HISTORY_LIMIT = 100;
export const FAVOURITE_LIMIT = 200;

const KEY = "entente.queries";

const kept = z.object({
  id: z.string(),
  /** When it was run or kept, as an ISO instant. */
  at: z.string(),
  catalogue: z.string().nullable(),
  text: z.string().nullable(),
  parameters: z.record(z.string(), z.object({ type: z.string(), text: z.string() })),
  asOf: z.string(),
});

const named = kept.extend({ name: z.string() });

/** A query that was run. */
export type Kept = z.infer<typeof kept>;

/** A query that the reader named. */
export type Favourite = z.infer<typeof named>;

const content = z.object({ history: z.array(kept), favourites: z.array(named) });

/** What this browser keeps of a reader's queries. */
export interface Shelf extends z.infer<typeof content> {
  /** False where the browser's storage is full or forbidden: all is gone when the page is closed. */
  readonly isKept: boolean;
}

type Question = Pick<QueryView, "catalogue" | "text" | "parameters" | "asOf">;

const EMPTY = { history: [], favourites: [], isKept: true };

/** The reader's history and favourites, kept in a storage and in step with other tabs that use it. */
export function createShelf(storage: PageStorage | null) {
  const shelf = createStore<Shelf>(() => ({ ...EMPTY, ...readContent(readItem(storage, KEY)) }));

  function change(alter: (now: Shelf) => Partial<Shelf>) {
    const next = bound({ ...shelf.getState(), ...alter(shelf.getState()) });
    shelf.setState({ ...next, isKept: keepItem(storage, KEY, write(next)) });
  }

  return {
    shelf,
    /** Puts a query at the head of the history; the same query stands in it once. */
    note: (question: Question) =>
      change(({ history }) => ({
        history: [toKept(question), ...history.filter((other) => !isSame(other, question))],
      })),
    addFavourite: (question: Question, name: string) =>
      change(({ favourites }) => ({ favourites: [{ ...toKept(question), name }, ...favourites] })),
    rename: (id: string, name: string) =>
      change(({ favourites }) => ({
        favourites: favourites.map((one) => (one.id === id ? { ...one, name } : one)),
      })),
    remove: (id: string) =>
      change(({ history, favourites }) => ({
        history: history.filter((one) => one.id !== id),
        favourites: favourites.filter((one) => one.id !== id),
      })),
    clearHistory: () => change(() => ({ history: [] })),
    /** Brings a former state back, as undo of whatever removed something. */
    restore: (before: Shelf) => change(() => before),
    /** Takes over what another tab has stored. */
    reload: () => shelf.setState(readContent(readItem(storage, KEY)) ?? {}),
    /** All of it as JSON, for a file. */
    write: () => write(shelf.getState()),
    /**
     * Adds what a file of `write` holds and is not here yet; returns how many queries that is.
     * @throws Error when the text is no such file
     */
    add(text: string): number {
      const found = readContent(text);
      if (found === null) throw new Error("The file holds no queries that were exported from here");
      const before = countQueries(shelf.getState());
      change((now) => ({
        history: [...now.history, ...missing(found.history, now.history)],
        favourites: [...now.favourites, ...missing(found.favourites, now.favourites)],
      }));
      return countQueries(shelf.getState()) - before;
    },
  };
}

function bound(shelf: Shelf): Shelf {
  return {
    ...shelf,
    history: shelf.history.slice(0, HISTORY_LIMIT),
    favourites: shelf.favourites.slice(0, FAVOURITE_LIMIT),
  };
}

function missing<T extends Kept>(found: readonly T[], known: readonly T[]): T[] {
  return found.filter(({ id }) => known.every((one) => one.id !== id));
}

function countQueries({ history, favourites }: Shelf): number {
  return history.length + favourites.length;
}

function toKept({ catalogue, text, parameters, asOf }: Question): Kept {
  return { id: newId(), at: new Date().toISOString(), catalogue, text, parameters: { ...parameters }, asOf };
}

function isSame(a: Question, b: Question): boolean {
  const key = ({ catalogue, text, parameters, asOf }: Question) =>
    JSON.stringify([catalogue, text, Object.entries(parameters).sort(), asOf]);
  return key(a) === key(b);
}

function readContent(text: string | null): z.infer<typeof content> | null {
  return content.safeParse(readJson(text)).data ?? null;
}

function write(shelf: Shelf): string {
  return JSON.stringify(content.parse(shelf), null, 2);
}

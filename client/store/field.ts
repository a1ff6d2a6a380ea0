import type { Case } from "./case.ts";
import { type Ignore, readChoice, readList, writeList } from "./parameters.ts";

/** How one part of the view stands in the URL. */
export interface Field<T> {
  /** What the view has where the URL is silent. */
  fallback(loaded: Case): T;
  /** Reads the part; null where the URL says nothing of it, or nothing that makes sense. */
  read(params: URLSearchParams, loaded: Case, ignore: Ignore): T | null;
  /** Writes the part; not called for a value that equals the fallback's text. */
  write(value: T, params: URLSearchParams): void;
}

/** A field that is one of a few words. */
export function choiceField<T extends string>(
  name: string,
  choices: readonly T[],
  fallback: (loaded: Case) => T,
): Field<T> {
  return {
    fallback,
    read: (params, _case, ignore) => readChoice(name, choices, params, ignore),
    write: (value, params) => params.set(name, value),
  };
}

/** A field that is a set of ids. */
export function setField<T extends string>(
  name: string,
  isKnown: (id: string, loaded: Case) => id is T,
  noun: string,
): Field<ReadonlySet<T>> {
  return {
    fallback: () => new Set(),
    read(params, loaded, ignore) {
      const ids = readList(name, params);
      for (const id of ids) if (!isKnown(id, loaded)) ignore(`${name}=${id} (there is no such ${noun})`);
      return new Set(ids.filter((id) => isKnown(id, loaded)));
    },
    write: (ids, params) => writeList(name, ids, params),
  };
}

/** A case that is too large for the page has more entities and relations than the page has heard of. */
export function isEntity(id: string, loaded: Case): id is string {
  return loaded.entities.has(id) || !loaded.isWhole;
}

/** What a browser keeps for a page, as far as the page uses it. */
export type PageStorage = Pick<Storage, "getItem" | "setItem">;

/** A storage of this browser: of all its tabs ("local"), or of this tab alone; null where site data are blocked. */
export function openStorage(kind: "local" | "tab"): PageStorage | null {
  try {
    return (kind === "local" ? globalThis.localStorage : globalThis.sessionStorage) ?? null;
  } catch {
    return null;
  }
}

/** What a storage holds under a key; null where it holds nothing or may not be read. */
export function readItem(storage: PageStorage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Puts a text into a storage; false where that is full or forbidden. */
export function keepItem(storage: PageStorage | null, key: string, text: string): boolean {
  if (storage === null) return false;
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** What a text says in JSON; undefined where there is none, or it is no JSON. */
export function readJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { keepItem, openStorage, type PageStorage, readItem } from "../store/storage.ts";

/** More characters than this of a query, as a link writes them, are more than servers and mail programs let through. */
const LIMIT = 6_000;

const PREFIX = "entente.query.";

/** Whether a query is too long to stand in a link. */
export function isTooLong(text: string): boolean {
  return encodeURIComponent(text).length > LIMIT;
}

/**
 * Puts a text that is too long for a link aside in this tab, so that back, forward and loading again find it.
 * @returns the key it is found under
 */
export function putAside(text: string, storage: PageStorage | null = openStorage("tab")): string {
  const key = hash(text);
  // A full or forbidden storage costs the way back to this text, not the text in the editor.
  keepItem(storage, PREFIX + key, text);
  return key;
}

/** The text put aside under a key in this tab; null in any other. */
export function takeAside(key: string, storage: PageStorage | null = openStorage("tab")): string | null {
  return readItem(storage, PREFIX + key);
}

/** FNV-1a over the text's characters: short, and different for texts that differ in one. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return `${(value >>> 0).toString(36)}-${text.length.toString(36)}`;
}

import type { Entity } from "../entity.ts";

/** What sets off several names in one language. */
const BETWEEN = "; ";

/** Names by language, of `["es:Unión Soviética", "es:URSS"]`: several in one language are one text, set off by `;`. */
export function toNames(names: readonly string[]): Record<string, string> {
  const byLanguage = new Map<string, string>();
  for (const text of names) {
    const colon = text.indexOf(":");
    const [language, name] = [text.slice(0, colon), text.slice(colon + 1)];
    const before = byLanguage.get(language);
    byLanguage.set(language, before === undefined ? name : before + BETWEEN + name);
  }
  return Object.fromEntries(byLanguage);
}

/** The names of an entity as columns hold them: one a line. */
export function readNames(lines: string | undefined): Record<string, string> {
  return toNames((lines ?? "").split("\n").filter(Boolean));
}

/** A name without the tag of its language, or an identifier without its scheme. */
export function untagged(text: string): string {
  return text.slice(text.indexOf(":") + 1);
}

/** What of an entity says how it is called: its name, and those in other languages. */
export type Named = Pick<Entity, "name" | "names" | "ownName" | "nameLanguage">;

/** A name, and the language that it is in; null where that is the dataset's own, of which nobody says. */
interface Told {
  readonly name: string;
  readonly language: string | null;
}

/**
 * How an entity is called in a language, as a BCP 47 tag: its first name in it, else in the language that the tag
 * narrows (`es` for `es-PE`, as RFC 4647 3.4 looks tags up), else the dataset's own; null asks for the dataset's own.
 */
export function nameIn(entity: Named, language: string | null): string {
  return tellIn(entity, language).name;
}

/** An entity under its name in a language; it keeps the dataset's own beside it where that is another. */
export function entityIn<E extends Named>(entity: E, language: string | null): E;
export function entityIn({ nameLanguage: _, ownName, ...entity }: Named, language: string | null): Named {
  const own = ownName ?? entity.name;
  const told = tellIn({ ...entity, name: own }, language);
  if (told.language === null) return { ...entity, name: own };
  return { ...entity, name: told.name, ownName: own, nameLanguage: told.language };
}

/** The languages that entities have names in, those of most names first, and how many entities have one. */
export function countLanguages(names: Iterable<Entity["names"]>): { language: string; entities: number }[] {
  const counts = new Map<string, number>();
  for (const one of names)
    for (const language of Object.keys(one)) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts]
    .map(([language, entities]) => ({ language, entities }))
    .sort((a, b) => b.entities - a.entities || (a.language < b.language ? -1 : 1));
}

function tellIn({ name, names, ownName = name }: Named, language: string | null): Told {
  for (let tag = language ?? ""; tag !== ""; tag = tag.slice(0, Math.max(0, tag.lastIndexOf("-")))) {
    const found = Object.hasOwn(names, tag) ? names[tag]?.split(BETWEEN)[0] : undefined;
    if (found) return { name: found, language: tag };
  }
  return { name: ownName, language: null };
}

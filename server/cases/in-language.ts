import { columnsIn, languagesOf } from "../../model/graph/naming/columns-in.ts";
import { unfit } from "../errors.ts";
import type { HeldCase } from "./cases.ts";

/**
 * A case whose entities are named in a language; as it is where none was asked for.
 * @param language a BCP 47 tag that the case has, or one that narrows such a tag (`es-PE` for `es`)
 * @throws Problem `unfit` for a language in which the case names nothing
 */
export function inLanguage(held: HeldCase, language: string | undefined): HeldCase {
  if (language === undefined) return held;
  const languages = languagesOf(held.columns).map((one) => one.language);
  if (!languages.some((one) => one === language || language.startsWith(`${one}-`)))
    throw unfit([{ parameter: "language", detail: tellLanguages(held.dataset.id, language, languages) }]);
  return speak(held, language);
}

/** The same, of a case that need not have the language: what has no name in it keeps its own. */
export function speak(held: HeldCase, language: string | undefined): HeldCase {
  return language === undefined ? held : { ...held, columns: columnsIn(held.columns, language) };
}

function tellLanguages(dataset: string, language: string, languages: readonly string[]): string {
  const has = languages.length === 0 ? "no other names" : `names in ${languages.join(", ")}`;
  return `The dataset "${dataset}" names nothing in "${language}"; beside its own it has ${has}.`;
}

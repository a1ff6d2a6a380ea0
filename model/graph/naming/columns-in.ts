import type { CaseColumns } from "../columns.ts";
import type { Texts } from "../pack/texts.ts";
import { countLanguages, nameIn, readNames } from "./names.ts";

const inLanguages = new WeakMap<CaseColumns, Map<string, CaseColumns>>();

/**
 * A case whose entities are named in a language where they have a name in it; made once, and nothing is copied. Its
 * relations are the same, by which what is counted and indexed of a case is kept.
 */
export function columnsIn(columns: CaseColumns, language: string): CaseColumns {
  const known = inLanguages.get(columns) ?? new Map<string, CaseColumns>();
  inLanguages.set(columns, known);
  const before = known.get(language);
  if (before !== undefined) return before;
  const { names: ownNames, otherNames } = columns.entities;
  const names: Texts = {
    length: ownNames.length,
    at(index) {
      const name = ownNames.at(index);
      return name && nameIn({ name, names: readNames(otherNames.at(index)) }, language);
    },
  };
  const told = { ...columns, entities: { ...columns.entities, names, told: { language, ownNames } } };
  known.set(language, told);
  return told;
}

const counted = new WeakMap<CaseColumns["entities"]["otherNames"], ReturnType<typeof countLanguages>>();

/** The languages that a case has names in, counted once. */
export function languagesOf({ entities: { otherNames, kind } }: CaseColumns) {
  const known = counted.get(otherNames);
  if (known !== undefined) return known;
  const languages = countLanguages(Array.from(kind, (_, at) => readNames(otherNames.at(at))));
  counted.set(otherNames, languages);
  return languages;
}

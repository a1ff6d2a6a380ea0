import type { Editable } from "../../../model/exchange/edit/change.ts";
import {
  BASES,
  CERTAINTIES,
  GROUNDS,
  INFLUENCES,
  KINDS,
  POLARITIES,
  SECTORS,
  STATUSES,
  VOICES,
} from "../../../model/graph/kinds.ts";
import { WORK_TYPES } from "../../../model/graph/source.ts";
import {
  BASIS_WORDS,
  GROUND_WORDS,
  INFLUENCE_WORDS,
  SIGN_WORDS,
  VOICE_WORDS,
  WORK_WORDS,
} from "../parts/choice-words.ts";
import type { DayMeant } from "../parts/typed-day.ts";

/** How a field is written. */
export type FieldForm =
  | { readonly as: "line" | "text" | "date" | "lines" | "number" | "truth" }
  | { readonly as: "day"; readonly meant: DayMeant }
  | {
      readonly as: "choice";
      readonly of: readonly string[];
      readonly none?: string;
      /** What its values are called, where their own names say too little. */
      readonly words?: Readonly<Record<string, string>>;
    }
  | { readonly as: "type" | "end" | "places" | "kinds" };

/** A field of the form. */
export type FormField = FieldForm & {
  readonly name: string;
  readonly label: string;
  readonly note?: string;
  /** Of what kinds of entities it is. */
  readonly only?: readonly string[];
};

/** As people write dates; what is open or not known on one side, they write in no way of their own. */
const DATE =
  "as the source gives it: 3 October 1968, July 1985, 1970s, c. 1970, 1968–1975; 1991/.. from 1991 and still so, /1991 until 1991, begun unknown";

const line = (name: string, label: string, note?: string): FormField => ({
  ...{ name, label, as: "line" },
  ...(note !== undefined && { note }),
});

const places: FormField = { name: "sources", label: "Sources", as: "places" };

/** What each thing is called in a sentence. */
export const WORDS: Readonly<Record<Editable, string>> = {
  entity: "entity",
  relation: "relation",
  source: "source",
  type: "relation type",
};

/** What is written of each thing first, and what only some have. */
export const FORMS: Readonly<Record<Editable, Readonly<Record<"main" | "more", readonly FormField[]>>>> = {
  entity: {
    main: [
      { name: "kind", label: "Kind", as: "choice", of: KINDS },
      line("name", "Name"),
      { name: "summary", label: "Summary", as: "text", note: "what it is, in one line of your own words" },
      { name: "when", label: "When", as: "date", note: `its lifespan or its occasion, ${DATE}` },
      { name: "status", label: "Status", as: "choice", of: STATUSES, none: "–", only: ["Agreement"] },
      {
        name: "intensity",
        label: "Intensity",
        as: "number",
        note: "-2 (coldest) to 2 (closest)",
        only: ["Period"],
      },
      places,
    ],
    more: [
      { name: "names", label: "Names in other languages", as: "lines", note: "one a line, as es:Perú" },
      { name: "identifiers", label: "In other lists", as: "lines", note: "one a line, as wikidata:Q419" },
    ],
  },
  relation: {
    main: [
      { name: "from", label: "From", as: "end" },
      { name: "type", label: "Type", as: "type" },
      { name: "to", label: "To", as: "end" },
      { name: "when", label: "When", as: "date", note: DATE },
      { name: "statement", label: "Statement", as: "text", note: "what the source says, in your own words" },
      places,
      { name: "certainty", label: "Certainty", as: "choice", of: CERTAINTIES },
    ],
    more: [
      { name: "sector", label: "Sector", as: "choice", of: SECTORS, none: "that of its type" },
      { name: "voice", label: "The source", as: "choice", of: VOICES, words: VOICE_WORDS },
      line("accordingTo", "According to", "whose view the source passes on, where not its own"),
      { name: "denied", label: "The source says that it did not happen or does not exist", as: "truth" },
      {
        name: "disputes",
        label: "Disputes",
        as: "lines",
        note: "rival relations by their names in links, one a line",
      },
      {
        name: "disputesOn",
        label: "Disputes them on",
        as: "choice",
        of: GROUNDS,
        none: "–",
        words: GROUND_WORDS,
      },
    ],
  },
  source: {
    main: [
      line("name", "Name", "how it is called in short: Doe 1999"),
      { name: "citation", label: "Reference", as: "text", note: "as one sentence" },
      {
        ...{ name: "writtenAt", label: "Written on", as: "day", meant: "last" },
        note: "“still so” means: on this day",
      },
      line("locatorName", "A place in it is called", "page, paragraph, article"),
    ],
    more: [
      {
        name: "type",
        label: "Kind of work",
        as: "choice",
        of: WORK_TYPES,
        none: "–",
        words: WORK_WORDS,
      },
      {
        name: "authors",
        label: "Authors",
        as: "lines",
        note: "one a line: Family, Given, or the name of a body",
      },
      line("title", "Title"),
      line("container", "In", "the journal, book or site"),
      line("publisher", "Publisher"),
      line("place", "Place of publication"),
      line("volume", "Volume"),
      line("issue", "Issue"),
      line("pages", "Pages"),
      line("doi", "DOI"),
      line("url", "Address"),
      { name: "issued", label: "Published", as: "date", note: "2019, February 2019 or 28 February 2019" },
      { name: "accessed", label: "Read on", as: "day", meant: "none" },
      line("language", "Language", "es, pt-BR"),
      { name: "summary", label: "Summary", as: "text" },
    ],
  },
  type: {
    main: [
      line("name", "Reads", "from the first end to the second: signed at"),
      line("inverseName", "Reads the other way round", "site of the signing of"),
      { name: "description", label: "What it means", as: "text" },
      { name: "from", label: "The first end is", as: "kinds" },
      { name: "to", label: "The second end is", as: "kinds" },
      {
        ...{ name: "sector", label: "Sector", as: "choice", of: SECTORS },
        ...{ none: "each relation says its own", note: "of relations that say no other" },
      },
      { name: "polarity", label: "Sign", as: "choice", of: POLARITIES, words: SIGN_WORDS },
      { name: "influence", label: "Influence passes", as: "choice", of: INFLUENCES, words: INFLUENCE_WORDS },
      { name: "basis", label: "It is evidence of", as: "choice", of: BASES, words: BASIS_WORDS },
    ],
    more: [
      { name: "role", label: "It is a part in an occasion, and shares its date", as: "truth" },
      { name: "sameKind", label: "Both ends are of one kind", as: "truth" },
      { name: "reflexive", label: "Something can have it with itself", as: "truth" },
    ],
  },
};

/** What a field of a thing is called where it is not beside its form: that of a list by its list. */
export function labelOf(kind: Editable, name: string): string {
  const { main, more } = FORMS[kind];
  const [own = name] = name.split(".");
  if (own === "id") return ID_LABEL;
  return [...main, ...more].find((field) => field.name === own)?.label ?? own;
}

/** What an id is called: historians have names. */
export const ID_LABEL = "Name in links";

/** What a new thing says before anybody says otherwise. */
export const BLANK: Readonly<Record<Editable, Readonly<Record<string, string | boolean>>>> = {
  type: { polarity: "0", influence: "none", basis: "contact", role: false, sameKind: false },
  entity: { kind: "State" },
  relation: { certainty: "stated", voice: "reports", denied: false },
  source: { locatorName: "page" },
};

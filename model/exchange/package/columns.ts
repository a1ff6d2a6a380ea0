import {
  BASES,
  CERTAINTIES,
  GROUNDS,
  INFLUENCES,
  KINDS,
  POLARITIES,
  SECTORS,
  VOICES,
} from "../../graph/kinds.ts";
import { measureBound } from "../../graph/measure.ts";
import { WORK_TYPES } from "../../graph/source.ts";
import type { Stated } from "../reader.ts";

/** How a value stands in a cell: a list as JSON, a truth as `true` or `false`. */
export type Form = "text" | "day" | "list" | "truth" | "whole" | "number";

/** A column of one of the tables of a case. */
export interface Column {
  readonly name: string;
  readonly form: Form;
  /** What it means, for the codebook. */
  readonly says: string;
  readonly isRequired?: boolean;
  /** All that can stand in it, where that is fixed. */
  readonly values?: readonly string[];
  /** The table and column that it names. */
  readonly refersTo?: readonly [TableName, string];
}

export type TableName = "types" | "sources" | "entities" | "relations";

/** A table of a case as a file of CSV. */
export interface TableLayout {
  readonly asserts: Stated["asserts"];
  readonly name: TableName;
  readonly title: string;
  readonly key: string;
  readonly columns: readonly Column[];
}

const text = (name: string, says: string): Column => ({ name, form: "text", says });
const needed = (name: string, says: string): Column => ({ ...text(name, says), isRequired: true });
const list = (name: string, says: string): Column => ({ name, form: "list", says });
const truth = (name: string, says: string): Column => ({ name, form: "truth", says });
const oneOf = (name: string, values: readonly string[], says: string): Column => ({
  ...text(name, says),
  values,
});

const WHEN =
  "The date as the source gives it, in EDTF (ISO 8601-2): `1969`, `197X`, `1968-10-03/1975-08-29`, `/..`; what can be derived of it is not in this table.";

const PLACES = "Places in sources, each `sourceId#locator`.";

/** The tables of a case in the order in which each needs only those before it. */
export const TABLES: readonly TableLayout[] = [
  {
    asserts: "type",
    name: "types",
    title: "Relation types: what each means and which way influence can pass along it",
    key: "type",
    columns: [
      needed("type", "Its name in capital letters."),
      needed("name", "How it reads from its first end to its second."),
      needed("inverseName", "How it reads the other way round."),
      text("description", "What it covers."),
      list("from", "Kinds that the first end can be."),
      list("to", "Kinds that the second end can be."),
      truth("sameKind", "Whether both ends must be of one kind."),
      truth("reflexive", "Whether an entity can have it with itself."),
      oneOf("sector", SECTORS, "The sector of its relations, where they say none."),
      oneOf("polarity", POLARITIES, "Cooperative (+), conflictual (-) or neither (0)."),
      oneOf("influence", INFLUENCES, "Which way influence can pass along it."),
      oneOf("basis", BASES, "What its relations are evidence of when influence is traced."),
      truth("role", "Whether it is a role in an occasion, whose date it shares."),
    ],
  },
  {
    asserts: "source",
    name: "sources",
    title: "Sources: the texts that everything is taken from",
    key: "id",
    columns: [
      needed("id", "Its id."),
      needed("name", "How it is called in short."),
      needed("citation", "Its reference as one sentence."),
      { ...needed("writtenAt", "The day on which it was written, which `..` in a date means."), form: "day" },
      text("url", "Where it can be read."),
      text("summary", "What it is about."),
      needed("locatorName", "What a place in it is called: page, paragraph."),
      oneOf("type", WORK_TYPES, "What kind of work it is, in the words of CSL."),
      list("authors", "Who wrote it: `Family, Given`, or the name of a body."),
      text("title", "Its title."),
      text("container", "The journal, book or site that it stands in."),
      text("publisher", "Who published it."),
      text("place", "Where it was published."),
      text("volume", "Volume."),
      text("issue", "Issue."),
      text("pages", "Pages."),
      text("doi", "DOI."),
      text("language", "Its language (BCP 47)."),
      { ...text("accessed", "The day on which it was read."), form: "day" },
      text("issued", "Year, month or day of publication."),
    ],
  },
  {
    asserts: "entity",
    name: "entities",
    title: "Entities: states, leaders, doctrines, agreements, events and whatever else sources speak of",
    key: "id",
    columns: [
      needed("id", "Its id."),
      { ...oneOf("kind", KINDS, "What it is."), isRequired: true },
      needed("name", "Its name."),
      list("names", "Names in other languages, each `language:name`."),
      needed("summary", "What it is, in one line."),
      text("when", `Its lifespan or its occasion. ${WHEN}`),
      text("status", "Of an agreement: in force, declared or sought."),
      { name: "intensity", form: "whole", says: "Of a period: -2 (coldest) to 2 (closest)." },
      list("sources", PLACES),
      list("identifiers", "What other lists call the same, each `scheme:value`: `wikidata:Q419`, `cow:135`."),
    ],
  },
  {
    asserts: "relation",
    name: "relations",
    title: "Relations: dated and sourced claims, each about two entities",
    key: "id",
    columns: [
      needed("id", "Its id."),
      { ...needed("type", "What it says of its ends."), refersTo: ["types", "type"] },
      { ...needed("from", "The first end."), refersTo: ["entities", "id"] },
      { ...needed("to", "The second end."), refersTo: ["entities", "id"] },
      text("when", WHEN),
      oneOf("certainty", CERTAINTIES, "How firmly the source speaks."),
      oneOf("voice", VOICES, "Whether the source reports, judges or recommends."),
      text("accordingTo", "Whose view the source passes on, where not its own."),
      truth("denied", "True for what the source says did not happen or does not exist."),
      oneOf("sector", SECTORS, "The part of life that it belongs to."),
      needed("statement", "What the source says, in our own words."),
      { ...list("sources", PLACES), isRequired: true },
      list("disputes", "Ids of relations that claim otherwise on the same matter."),
      oneOf("disputesOn", GROUNDS, "In what they differ."),
    ],
  },
];

/** The columns of figures, each beside the column that says how it is meant. */
export function figureColumns(names: readonly string[]): Column[] {
  return names.flatMap((name): Column[] => [
    { name, form: "number", says: `A figure of the source: ${name}.` },
    oneOf(
      `${name}Bound`,
      measureBound.options,
      `Whether ${name} is exact, a least or greatest value, or about so.`,
    ),
  ]);
}

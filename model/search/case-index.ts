import MiniSearch, { type Query, type SearchResult } from "minisearch";
import type { EntityRow, SearchRows } from "./rows.ts";
import { spellingsOf, stemOf, termsOf } from "./terms.ts";
import { wordsOf } from "./words.ts";

/** What a case holds that can be found. */
export const GROUPS = ["entities", "relations", "sources", "questions"] as const;

export type Group = (typeof GROUPS)[number];

/** A part of a text that holds what was typed. */
export type Field = "name" | "others" | "kind" | "summary" | "statement" | "reads" | "citation" | "more";

/** What was found: its group, its place there, how well it fits, and in which fields. */
export interface Hit {
  readonly group: Group;
  readonly at: number;
  readonly score: number;
  readonly fields: ReadonlySet<string>;
  /** The terms that were found, folded. */
  readonly terms: readonly string[];
}

/** A name weighs more than what is told of it. */
const BOOST: Readonly<Record<Field, number>> = {
  name: 8,
  others: 6,
  kind: 2,
  summary: 1.2,
  statement: 1.5,
  reads: 2,
  citation: 2,
  more: 1,
};

/** A term of fewer letters than this must be spelt right. */
const FUZZY_FROM = 4;

/** A case that has been read for searching. */
export interface CaseIndex {
  readonly rows: SearchRows;
  /** Per entity the relations that lead on from it, by their places. */
  readonly leads: ReadonlyMap<number, readonly number[]>;
  find(words: string): Hit[];
}

/** So many texts are read before others get their turn. */
const CHUNK = 1000;

/**
 * Reads a case for searching, with MiniSearch: prefixes, up to two wrong letters, any order of words. O(letters), in steps
 * between which other work is done.
 */
export async function indexCase(rows: SearchRows): Promise<CaseIndex> {
  const index = new MiniSearch<Document>({
    fields: Object.keys(BOOST),
    idField: "key",
    tokenize: termsOf,
    processTerm: spellingsOf,
  });
  await index.addAllAsync(documentsOf(rows), { chunkSize: CHUNK });
  const names = new Names(rows.entities);
  return { rows, leads: leadsOf(rows), find: (words) => find(index, names, words) };
}

/** The names of entities word by word, folded once each, when they are first looked at. */
class Names {
  readonly rows: readonly EntityRow[];
  readonly #folded: string[][] = [];

  constructor(rows: readonly EntityRow[]) {
    this.rows = rows;
  }

  of({ name, others }: EntityRow, at: number): readonly string[] {
    const folded = this.#folded[at] ?? [name, ...others].map((one) => wordsOf(one).join(" "));
    this.#folded[at] = folded;
    return folded;
  }
}

type Document = { readonly key: string } & Partial<Record<Field, string>>;

function documentsOf({ entities, relations, sources, questions }: SearchRows): Document[] {
  return [
    ...entities.map(({ name, others, kind, summary }, at) => ({
      key: `entities ${at}`,
      name,
      others: others.join(" · "),
      kind,
      summary,
    })),
    ...relations.map(({ statement, reads }, at) => ({ key: `relations ${at}`, statement, reads })),
    ...sources.map(({ name, citation }, at) => ({ key: `sources ${at}`, name, citation })),
    ...questions.map(({ title, text, more }, at) => ({
      key: `questions ${at}`,
      name: text,
      summary: title,
      more,
    })),
  ];
}

/** What holds every word; where nothing does, what holds some. */
function find(index: MiniSearch<Document>, names: Names, words: string): Hit[] {
  const terms = termsOf(words);
  if (terms.length === 0) return [];
  const typed = wordsOf(words).join(" ");
  const options = {
    boost: BOOST,
    tokenize: (term: string) => [term],
    processTerm: (term: string) => term,
  };
  const every = index.search({ combineWith: "AND", queries: terms.map(toQuery) }, options);
  const found =
    every.length > 0 ? every : index.search({ combineWith: "OR", queries: terms.map(toQuery) }, options);
  const hits = found.map((result) => toHit(result, names, typed));
  return hits.some(({ group }) => group === "entities") ? hits : [...hits, ...findWithin(names, terms)];
}

/** Entities in whose names the terms stand somewhere within a word, where nothing better is found. */
function findWithin(names: Names, terms: readonly string[]): Hit[] {
  return names.rows.flatMap((row, at): Hit[] => {
    const text = names.of(row, at).join(" ");
    const isWithin = terms.every((term) => text.includes(term));
    return isWithin ? [{ group: "entities", at, score: 1, fields: new Set(["name"]), terms }] : [];
  });
}

/** Whose name is just what was typed comes first; among equals, states and the better connected. */
function worthOf({ degree, kind }: EntityRow, names: readonly string[], typed: string): number {
  return (names.includes(typed) ? 5 : 1) * (kind === "State" ? 2 : 1) * (1 + Math.log1p(degree));
}

/** A term as it is typed, in each of its spellings, begun, misspelt or with another ending. */
function toQuery(term: string): Query {
  const exact = spellingsOf(term).map((spelling) => ({
    queries: [spelling],
    prefix: true,
    fuzzy: spelling.length >= FUZZY_FROM ? 0.2 : false,
    maxFuzzy: 2,
    weights: { fuzzy: 0.3, prefix: 0.6 },
  }));
  const stem = stemOf(term);
  const bent =
    stem === null
      ? []
      : [{ queries: [stem], prefix: true, fuzzy: false, weights: { fuzzy: 0, prefix: 0.9 } }];
  return { combineWith: "OR", queries: [...exact, ...bent] };
}

function toHit({ id, score, match, terms }: SearchResult, names: Names, typed: string): Hit {
  const [name, place] = String(id).split(" ");
  const group = GROUPS.find((one) => one === name) ?? "entities";
  const at = Number(place);
  const row = group === "entities" ? names.rows[at] : undefined;
  return {
    group,
    at,
    score: row === undefined ? score : score * worthOf(row, names.of(row, at), typed),
    fields: new Set(Object.values(match).flat()),
    terms,
  };
}

function leadsOf({ relations }: SearchRows): Map<number, number[]> {
  const leads = new Map<number, number[]>();
  relations.forEach(({ from, to, leads: lead }, at) => {
    if (lead === null) return;
    for (const end of [from, to]) {
      const own = leads.get(end) ?? [];
      own.push(at);
      leads.set(end, own);
    }
  });
  return leads;
}

import MiniSearch, { type Query, type SearchResult } from "minisearch";
import type { EntityRow, SearchRows } from "./rows.ts";
import { spellingsOf, stemOf, termsOf } from "./terms.ts";
import { fold, wordsOf } from "./words.ts";

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
  return { rows, leads: leadsOf(rows), find: (words) => find(index, rows, words) };
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
function find(index: MiniSearch<Document>, { entities }: SearchRows, words: string): Hit[] {
  const terms = termsOf(words);
  if (terms.length === 0) return [];
  const typed = wordsOf(words).join(" ");
  const options = {
    boost: BOOST,
    tokenize: (term: string) => [term],
    processTerm: (term: string) => term,
    boostDocument: (key: string) => {
      const [group, at] = key.split(" ");
      const row = group === "entities" ? entities[Number(at)] : undefined;
      return row === undefined ? 1 : worthOf(row, typed);
    },
  };
  const every = index.search({ combineWith: "AND", queries: terms.map(toQuery) }, options);
  const found =
    every.length > 0 ? every : index.search({ combineWith: "OR", queries: terms.map(toQuery) }, options);
  const hits = found.map(toHit);
  return hits.some(({ group }) => group === "entities") ? hits : [...hits, ...findWithin(entities, terms)];
}

/** Entities in whose names the terms stand somewhere within a word, where nothing better is found. */
function findWithin(entities: readonly EntityRow[], terms: readonly string[]): Hit[] {
  return entities.flatMap(({ name, others }, at): Hit[] => {
    const text = fold([name, ...others].join(" "));
    const isWithin = terms.every((term) => text.includes(term));
    return isWithin ? [{ group: "entities", at, score: 1, fields: new Set(["name"]), terms }] : [];
  });
}

/** Whose name is just what was typed comes first; among equals, states and the better connected. */
function worthOf({ name, others, degree, kind }: EntityRow, typed: string): number {
  const isWhole = [name, ...others].some((one) => wordsOf(one).join(" ") === typed);
  return (isWhole ? 5 : 1) * (kind === "State" ? 2 : 1) * (1 + Math.log1p(degree));
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

function toHit({ id, score, match, terms }: SearchResult): Hit {
  const [group, at] = String(id).split(" ");
  return {
    group: GROUPS.find((one) => one === group) ?? "entities",
    at: Number(at),
    score,
    fields: new Set(Object.values(match).flat()),
    terms,
  };
}

function leadsOf({ relations }: SearchRows): Map<number, number[]> {
  const leads = new Map<number, number[]>();
  relations.forEach(({ from, to, leads: lead }, at) => {
    if (lead === null) return;
    for (const end of [from, to]) leads.set(end, [...(leads.get(end) ?? []), at]);
  });
  return leads;
}

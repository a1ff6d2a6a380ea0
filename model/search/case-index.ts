import MiniSearch, { type Query, type SearchOptions, type SearchResult } from "minisearch";
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

/** What more texts than this hold is looked up among the weightiest of them, and those that hold it as a whole word or name. */
const MANY = 2_000;

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
  const searched: Searched = { index, rows, names: await foldNames(rows), leading: leadingOf(rows) };
  return { rows, leads: leadsOf(rows), find: (words) => find(searched, words) };
}

/** What is searched: all texts, the names of each entity word by word, folded, and the keys of what comes first where too much is found. */
interface Searched {
  readonly index: MiniSearch<Document>;
  readonly rows: SearchRows;
  readonly names: readonly (readonly string[])[];
  readonly leading: ReadonlySet<string>;
}

/** Of each group the first, of entities the weightiest. */
function leadingOf({ entities, relations, sources, questions }: SearchRows): Set<string> {
  const byWeight = Array.from(entities, (row, at) => ({ at, weight: weightOf(row) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ at }) => `entities ${at}`);
  const others = { relations, sources, questions };
  const rest = Object.entries(others).flatMap(([group, rows]) =>
    rows.slice(0, MANY).map((_, at) => `${group} ${at}`),
  );
  return new Set([...byWeight.slice(0, MANY), ...rest]);
}

async function foldNames({ entities }: SearchRows): Promise<string[][]> {
  const folded: string[][] = [];
  for (let first = 0; first < entities.length; first += CHUNK) {
    const chunk = entities.slice(first, first + CHUNK);
    folded.push(...chunk.map(({ name, others }) => [name, ...others].map((one) => wordsOf(one).join(" "))));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return folded;
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
function find(searched: Searched, words: string): Hit[] {
  const terms = termsOf(words);
  if (terms.length === 0) return [];
  const typed = wordsOf(words).join(" ");
  const { index } = searched;
  const only = narrow(searched, terms, typed);
  const options: SearchOptions = {
    ...ASKED,
    boost: BOOST,
    ...(only !== null && { boostDocument: (key: string) => Number(only.has(key)) }),
  };
  const every = index.search({ combineWith: "AND", queries: terms.map(toQuery) }, options);
  const found =
    every.length > 0 ? every : index.search({ combineWith: "OR", queries: terms.map(toQuery) }, options);
  const hits = found.map((result) => toHit(result, searched, typed));
  return hits.some(({ group }) => group === "entities") ? hits : [...hits, ...findWithin(searched, terms)];
}

/** Terms are asked for as they are: they were folded before. */
const ASKED: SearchOptions = { tokenize: (term) => [term], processTerm: (term) => term };

/**
 * The keys of what is looked at where a term is held by very many texts, as a first letter is: what comes first, what is
 * called just so, and of each term the texts that hold it, or hold it as a whole word, unless they are very many. Null
 * where no term is held by so many. What it leaves out is held by nothing but beginnings that thousands share.
 */
function narrow(
  { index, names, leading }: Searched,
  terms: readonly string[],
  typed: string,
): ReadonlySet<string> | null {
  if (index.documentCount <= MANY) return null;
  const held = terms.map((term) => holdersOf(index, term));
  if (held.every(({ all }) => all.size <= MANY)) return null;
  const few = held.flatMap(({ all, whole }) => [all, whole].find(({ size }) => size <= MANY) ?? []);
  const called = names.flatMap((own, at) => (own.includes(typed) ? [`entities ${at}`] : []));
  return new Set([...leading, ...called, ...few.flatMap((keys) => [...keys])]);
}

/** The keys of the texts that hold a term, as it is asked for, and as a whole word; of very many just over `MANY`. Nothing is weighed. */
function holdersOf(index: MiniSearch<Document>, term: string): Record<"all" | "whole", Set<string>> {
  const spellings = spellingsOf(term);
  const [all, whole] = [new Set<string>(), new Set<string>()];
  const boostDocument = (key: string, found: string) => {
    if (all.size <= MANY) all.add(key);
    if (whole.size <= MANY && spellings.includes(found)) whole.add(key);
    return 0;
  };
  index.search(toQuery(term), { ...ASKED, boost: BOOST, boostDocument });
  return { all, whole };
}

/** Entities in whose names the terms stand somewhere within a word, where nothing better is found. */
function findWithin({ names }: Searched, terms: readonly string[]): Hit[] {
  return names.flatMap((own, at): Hit[] => {
    const text = own.join(" ");
    const isWithin = terms.every((term) => text.includes(term));
    return isWithin ? [{ group: "entities", at, score: 1, fields: new Set(["name"]), terms }] : [];
  });
}

/** Whose name is just what was typed comes first, though a state had half a million relations and a name that begins so. */
function worthOf(row: EntityRow, names: readonly string[], typed: string): number {
  return (names.includes(typed) ? 30 : 1) * weightOf(row);
}

/** Among equals states come first, and the better connected. */
function weightOf({ degree, kind }: EntityRow): number {
  return (kind === "State" ? 2 : 1) * (1 + Math.log1p(degree));
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

function toHit({ id, score, match, terms }: SearchResult, { rows, names }: Searched, typed: string): Hit {
  const [name, place] = String(id).split(" ");
  const group = GROUPS.find((one) => one === name) ?? "entities";
  const at = Number(place);
  const row = group === "entities" ? rows.entities[at] : undefined;
  return {
    group,
    at,
    score: row === undefined ? score : score * worthOf(row, names[at] ?? [], typed),
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

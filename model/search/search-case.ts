import type { FoundEntity, FoundQuestion, FoundRelation, FoundSource } from "../graph/found.ts";
import { dateInWords } from "../time/words.ts";
import { readAsked, type SearchWords } from "./asked.ts";
import type { CaseIndex, Hit } from "./case-index.ts";
import { excerptOf } from "./excerpt.ts";
import { type EntityRow, LEADS, type Lead, type RelationRow } from "./rows.ts";
import { termsOf } from "./terms.ts";
import { type TimeFit, timeFit } from "./time-fit.ts";
import { wordsOf } from "./words.ts";

/** What a search found, each group the best first. */
export interface SearchAnswer {
  readonly entities: readonly FoundEntity[];
  readonly relations: readonly FoundRelation[];
  readonly sources: readonly FoundSource[];
  readonly questions: readonly FoundQuestion[];
}

/** How many of each group are told. */
export interface SearchLimits {
  readonly entities: number;
  readonly others: number;
}

/** So many of the first entities bring what stands near them. */
const LEADERS = 3;

/** So many places are kept for what stands near what was found. */
const NEAR = 3;

/** What is worth more where a year is asked for: what happened in it, before what merely went on. */
const TIME_WORTH: Readonly<Record<TimeFit, number>> = {
  happened: 3,
  began: 2.5,
  ended: 2,
  "may have begun": 1.6,
  "may have ended": 1.5,
  "in force": 1,
};

/** What bears what looks like a year as a word of its name is what was meant, more than anything of that year. */
const NUMBER_WORTH = 5;

/** Why something was found, and the name, in whichever language, that was; none where it was found by something else. */
interface Why {
  readonly text: string;
  readonly matched?: string | undefined;
}

/** Something of a group that was found; why is put in words where it is told. */
interface Found {
  readonly at: number;
  readonly score: number;
  readonly why: () => Why;
}

/**
 * What of a case fits what was typed, why, and what stands near: who held an office that is named, in the years that are.
 * What looks like a year may as well be a number in a name.
 * @param keep of the entities, which may be told
 */
export function searchCase(
  index: CaseIndex,
  text: string,
  limits: SearchLimits,
  keep: (row: EntityRow) => boolean = () => true,
): SearchAnswer {
  const asked = readAsked(text);
  const answer = answerAsked(index, asked, limits, keep);
  const isNothing = [answer.entities, answer.relations, answer.sources].every(({ length }) => length === 0);
  if (asked.years === null || !isNothing) return answer;
  // Where nothing is of those years or called by them, they may stand in what is told.
  return answerAsked(index, { words: text.trim(), years: null, named: "" }, limits, keep);
}

function answerAsked(
  index: CaseIndex,
  asked: SearchWords,
  limits: SearchLimits,
  keep: (row: EntityRow) => boolean,
): SearchAnswer {
  const { rows } = index;
  const hits = index.find(asked.words || asked.named);
  const relations = withYears(
    rows.relations,
    asked,
    best(hits, "relations", (hit) => whyRelation(index, hit, asked)),
  );
  const direct = withYears(
    rows.entities,
    asked,
    best(hits, "entities", (hit) => whyEntity(index, hit, asked)),
  );
  const entities = withNear(index, limits.entities, direct, relations, asked)
    .filter(({ at }) => keep(entityAt(index, at)))
    .slice(0, limits.entities);
  return {
    entities: entities.map(({ at, why }) => tellEntity(entityAt(index, at), why())),
    relations: relations.slice(0, limits.others).flatMap(({ at, why }): FoundRelation[] => {
      const row = rows.relations[at];
      if (row === undefined) return [];
      const { id, reads, statement, sector, when } = row;
      return [{ id, reads, statement, sector, inWords: dateInWords(when), why: why().text }];
    }),
    sources: best(hits, "sources", (hit) => whySource(index, hit, asked))
      .slice(0, limits.others)
      .flatMap(({ at, why }): FoundSource[] => {
        const row = rows.sources[at];
        return row === undefined ? [] : [{ ...row, why: why().text }];
      }),
    questions: best(hits, "questions", (hit) => whyQuestion(index, hit, asked))
      .slice(0, limits.others)
      .flatMap(({ at, why }): FoundQuestion[] => {
        const row = rows.questions[at];
        return row === undefined ? [] : [{ id: row.id, title: row.title, text: row.text, why: why().text }];
      }),
  };
}

function entityAt({ rows }: CaseIndex, at: number): EntityRow {
  const row = rows.entities[at];
  if (row === undefined) throw new RangeError(`there is no entity ${at}`);
  return row;
}

/** The hits of one group with what they are found by, the best first; a reason that is null is none. */
function best(hits: readonly Hit[], group: Hit["group"], why: (hit: Hit) => Reason | null): Found[] {
  return hits
    .filter((hit) => hit.group === group)
    .flatMap((hit): Found[] => {
      const reason = why(hit);
      return reason === null
        ? []
        : [{ at: hit.at, score: hit.score * reason.worth, why: () => reason.tell() }];
    })
    .sort(byScore);
}

function byScore(one: Found, other: Found): number {
  return other.score - one.score || one.at - other.at;
}

/** What a hit is worth for a reason, and the reason. */
interface Reason {
  readonly worth: number;
  tell(): Why;
}

function whyEntity(index: CaseIndex, { at, fields, terms }: Hit, asked: SearchWords): Reason | null {
  const row = entityAt(index, at);
  const years = whyYears(row.bounds, [row.name, ...row.others], asked);
  if (years === null) return null;
  return {
    worth: years.worth,
    tell() {
      const matched = years.matched ?? nameFound(row, fields, terms, asked.words);
      return { text: listed(matched ?? toldOf(row, fields, terms), years.text), matched };
    },
  };
}

function listed(...parts: readonly string[]): string {
  return parts.filter(Boolean).join("; ");
}

function nameFound(
  { name, others }: EntityRow,
  fields: ReadonlySet<string>,
  terms: readonly string[],
  words: string,
): string | undefined {
  if (!fields.has("name") && !fields.has("others")) return undefined;
  const typed = termsOf(words);
  const literal = [name, ...others].find((one) =>
    typed.some((word) => termsOf(one).some((term) => term.includes(word))),
  );
  if (literal !== undefined) return literal;
  if (fields.has("name")) return name;
  return others.find((other) => excerptOf(other, terms) !== null) ?? others.join(", ");
}

function toldOf({ summary, kind }: EntityRow, fields: ReadonlySet<string>, terms: readonly string[]): string {
  return fields.has("summary") ? (excerptOf(summary, terms) ?? summary) : kind;
}

function whyRelation({ rows }: CaseIndex, { at, fields, terms }: Hit, asked: SearchWords): Reason | null {
  const row = rows.relations[at];
  if (row === undefined) return null;
  const years = whyYears(row.bounds, [row.reads], asked);
  if (years === null) return null;
  const told = () => (fields.has("reads") ? "" : (excerptOf(row.statement, terms) ?? ""));
  return { worth: years.worth, tell: () => ({ text: listed(told(), years.text) }) };
}

/** A source has no time of its own: where a year is asked for, its citation must hold it. */
function whySource({ rows }: CaseIndex, { at, fields }: Hit, { named }: SearchWords): Reason | null {
  if (!rows.sources[at]?.citation.includes(named)) return null;
  return { worth: 1, tell: () => ({ text: fields.has("name") ? "its name" : "its citation" }) };
}

/** Nor has a question: years alone must stand in it. */
function whyQuestion({ rows }: CaseIndex, { at, fields }: Hit, { words, named }: SearchWords): Reason | null {
  if (words === "" && !rows.questions[at]?.text.includes(named)) return null;
  return { worth: 1, tell: () => ({ text: fields.has("name") ? "the question" : "its text" }) };
}

/** How something fits years, and what that is worth. */
interface YearsFit extends Why {
  readonly worth: number;
}

/**
 * How something fits the years that are asked for: by its date, or as a number in what it is called by; nothing to say
 * where none are, null where it does not.
 */
function whyYears(
  bounds: EntityRow["bounds"],
  called: readonly string[],
  { words, years, named }: SearchWords,
): YearsFit | null {
  if (years === null) return { text: "", worth: 1 };
  const matched = called.find((name) => name.includes(named));
  // What years alone find by its date is told by what happened in them.
  const fit = bounds === null || words === "" ? null : timeFit(bounds, years);
  if (fit === null && matched === undefined) return null;
  const isWord = matched !== undefined && wordsOf(matched).includes(named);
  const timeWorth = fit === null ? 1 : TIME_WORTH[fit];
  return {
    text: fit === null ? "" : `${fit} in ${named}`,
    worth: isWord ? NUMBER_WORTH : timeWorth,
    matched,
  };
}

/** What was found; of years alone after what began, ended or happened in them. */
function withYears(
  rows: readonly { readonly bounds: EntityRow["bounds"] }[],
  { words, years, named }: SearchWords,
  found: readonly Found[],
): readonly Found[] {
  if (words !== "" || years === null) return found;
  const timely = rows.flatMap(({ bounds }, at): Found[] => {
    const fit = bounds === null ? null : timeFit(bounds, years);
    if (fit === null || fit === "in force") return [];
    return [{ at, score: TIME_WORTH[fit], why: () => ({ text: `${fit} in ${named}` }) }];
  });
  const told = new Set(timely.map(({ at }) => at));
  return [...timely.sort(byScore), ...found.filter(({ at }) => !told.has(at))];
}

/** The entities that were found, then what stands near: the ends of relations that were found in those years, and what leads on from the first. */
function withNear(
  index: CaseIndex,
  limit: number,
  direct: readonly Found[],
  relations: readonly Found[],
  asked: SearchWords,
): Found[] {
  // Of a year alone, what it holds is told, not what stands near that.
  if (asked.words === "") return [...direct];
  // What is near has a place beside what was found, and may be what was found less well.
  const first = direct.slice(0, Math.max(limit - NEAR, 1));
  const told = new Set<number>(first.map(({ at }) => at));
  const near: Found[] = [];
  const add = (at: number, row: RelationRow) => {
    if (told.has(at)) return;
    told.add(at);
    near.push({ at, score: 0, why: () => ({ text: `${row.reads}, ${dateInWords(row.when)}` }) });
  };
  for (const { at } of relations) {
    const row = index.rows.relations[at];
    if (row?.leads && asked.years !== null && timeFit(row.bounds, asked.years) !== null) add(row.from, row);
  }
  const held = near.splice(0);
  for (const lead of LEADS)
    for (const { at, why } of direct.slice(0, LEADERS)) {
      // A number in a name is no time.
      const years = why().matched?.includes(asked.named) ? null : asked.years;
      for (const row of leadsFrom(index, at, lead)) {
        const isThen = years === null || timeFit(row.bounds, years) !== null;
        if (isThen) add(row.from === at ? row.to : row.from, row);
      }
    }
  near.sort((a, b) => Number(isState(index, b.at)) - Number(isState(index, a.at)));
  // Who held an office in the year that is asked for comes before the office.
  const rest = direct.filter(({ at }) => !told.has(at));
  const isShort = first.length + held.length + near.length + rest.length <= limit;
  return isShort
    ? [...held, ...first, ...rest, ...near]
    : [...held, ...first, ...near.slice(0, NEAR), ...rest, ...near.slice(NEAR)];
}

/** A state by any of its names is mostly what is meant. */
function isState(index: CaseIndex, at: number): boolean {
  return entityAt(index, at).kind === "State";
}

function leadsFrom({ rows, leads }: CaseIndex, at: number, lead: Lead): RelationRow[] {
  return (leads.get(at) ?? [])
    .flatMap((place) => rows.relations[place] ?? [])
    .filter((row) => row.leads === lead);
}

/** What was found by something else than a name is told by the one that it is called by. */
function tellEntity(
  { id, kind, name, summary, when }: EntityRow,
  { text, matched = name }: Why,
): FoundEntity {
  return {
    id,
    kind,
    name,
    summary,
    matched,
    why: text,
    ...(when !== null && { inWords: dateInWords(when) }),
  };
}

import type { FoundEntity, FoundQuestion, FoundRelation, FoundSource } from "../graph/found.ts";
import { dateInWords } from "../time/words.ts";
import { type Asked, readAsked } from "./asked.ts";
import type { CaseIndex, Hit } from "./case-index.ts";
import { excerptOf } from "./excerpt.ts";
import type { EntityRow, RelationRow } from "./rows.ts";
import { termsOf } from "./terms.ts";
import { TIME_FITS, type TimeFit, timeFit } from "./time-fit.ts";

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

/** Something of a group that was found. */
interface Found {
  readonly at: number;
  readonly score: number;
  readonly why: string;
  /** The name, in whichever language, that was found; the one that it is called by where it was found by something else. */
  readonly matched?: string | undefined;
}

/**
 * What of a case fits what was typed, why, and what stands near: who held an office that is named, in the years that are.
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
  // What looks like a year may be a number in a name.
  return answerAsked(index, { words: text, years: null, named: "" }, limits, keep);
}

function answerAsked(
  index: CaseIndex,
  asked: Asked,
  limits: SearchLimits,
  keep: (row: EntityRow) => boolean,
): SearchAnswer {
  const hits = asked.words.trim() === "" ? [] : index.find(asked.words);
  const { rows } = index;
  const relations =
    asked.words.trim() === ""
      ? relationsIn(index, asked)
      : best(hits, "relations", (hit) => whyRelation(index, hit, asked));
  const direct =
    asked.words.trim() === ""
      ? entitiesIn(index, asked)
      : best(hits, "entities", (hit) => whyEntity(index, hit, asked));
  const entities = withNear(index, limits.entities, direct, relations, asked)
    .filter(({ at }) => keep(entityAt(index, at)))
    .slice(0, limits.entities);
  return {
    entities: entities.map(({ at, why, matched }) => tellEntity(entityAt(index, at), why, matched)),
    relations: relations.slice(0, limits.others).flatMap(({ at, why }): FoundRelation[] => {
      const row = rows.relations[at];
      if (row === undefined) return [];
      const { id, reads, statement, sector, when } = row;
      return [{ id, reads, statement, sector, inWords: dateInWords(when), why }];
    }),
    sources: best(hits, "sources", (hit) => whySource(index, hit, asked))
      .slice(0, limits.others)
      .flatMap(({ at, why }): FoundSource[] => {
        const row = rows.sources[at];
        return row === undefined ? [] : [{ ...row, why }];
      }),
    questions: best(hits, "questions", (hit) => (hit.fields.has("name") ? "the question" : "its text"))
      .slice(0, limits.others)
      .flatMap(({ at, why }): FoundQuestion[] => {
        const row = rows.questions[at];
        return row === undefined ? [] : [{ id: row.id, title: row.title, text: row.text, why }];
      }),
  };
}

function entityAt({ rows }: CaseIndex, at: number): EntityRow {
  const row = rows.entities[at];
  if (row === undefined) throw new RangeError(`there is no entity ${at}`);
  return row;
}

/** The hits of one group with what they are found by; a reason that is null is none. */
function best(hits: readonly Hit[], group: Hit["group"], why: (hit: Hit) => Reason | string | null): Found[] {
  return hits
    .filter((hit) => hit.group === group)
    .flatMap((hit): Found[] => {
      const reason = why(hit);
      if (reason === null) return [];
      const { text, worth, matched } = typeof reason === "string" ? { text: reason, worth: 1 } : reason;
      return [{ at: hit.at, score: hit.score * worth, why: text, matched }];
    })
    .sort((a, b) => b.score - a.score || a.at - b.at);
}

interface Reason {
  readonly text: string;
  readonly worth: number;
  readonly matched?: string | undefined;
}

function whyEntity(index: CaseIndex, { at, fields, terms }: Hit, asked: Asked): Reason | null {
  const row = entityAt(index, at);
  const time = whyTime(row.bounds, asked);
  if (time === null) return null;
  const matched = nameFound(row, fields, terms, asked.words);
  return {
    text: [matched ?? toldOf(row, fields, terms), time.text].filter(Boolean).join("; "),
    worth: time.worth,
    matched,
  };
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

function whyRelation({ rows }: CaseIndex, { at, fields, terms }: Hit, asked: Asked): Reason | null {
  const row = rows.relations[at];
  if (row === undefined) return null;
  const time = whyTime(row.bounds, asked);
  if (time === null) return null;
  const text = fields.has("reads") ? "" : (excerptOf(row.statement, terms) ?? "");
  return { text: [text, time.text].filter(Boolean).join("; "), worth: time.worth };
}

/** A source has no time of its own: where a year is asked for, its citation must hold it. */
function whySource({ rows }: CaseIndex, { at, fields }: Hit, { named }: Asked): string | null {
  if (!rows.sources[at]?.citation.includes(named)) return null;
  return fields.has("name") ? "its name" : "its citation";
}

/** How a date fits the years that are asked for; nothing to say where none are, null where it does not. */
function whyTime(bounds: EntityRow["bounds"], { years, named }: Asked): Reason | null {
  if (years === null) return { text: "", worth: 1 };
  const fit = bounds === null ? null : timeFit(bounds, years);
  return fit === null ? null : { text: `${fit} in ${named}`, worth: TIME_WORTH[fit] };
}

/** What began, ended or happened in the years that are asked for. */
function entitiesIn(index: CaseIndex, asked: Asked): Found[] {
  return inYears(index.rows.entities, asked);
}

function relationsIn(index: CaseIndex, asked: Asked): Found[] {
  return inYears(index.rows.relations, asked);
}

function inYears(
  rows: readonly { readonly bounds: EntityRow["bounds"] }[],
  { years, named }: Asked,
): Found[] {
  if (years === null) return [];
  return rows
    .flatMap(({ bounds }, at): (Found & { rank: number })[] => {
      const fit = bounds === null ? null : timeFit(bounds, years);
      if (fit === null || fit === "in force") return [];
      return [{ at, score: TIME_WORTH[fit], why: `${fit} in ${named}`, rank: TIME_FITS.indexOf(fit) }];
    })
    .sort((a, b) => a.rank - b.rank || a.at - b.at);
}

/** The entities that were found, then what stands near: the ends of relations that were found in those years, and what leads on from the first. */
function withNear(
  index: CaseIndex,
  limit: number,
  direct: readonly Found[],
  relations: readonly Found[],
  asked: Asked,
): Found[] {
  // What is near has a place beside what was found, and may be what was found less well.
  const first = direct.slice(0, Math.max(limit - NEAR, 1));
  const told = new Set<number>(first.map(({ at }) => at));
  const near: Found[] = [];
  const add = (at: number, why: string) => {
    if (told.has(at)) return;
    told.add(at);
    near.push({ at, score: 0, why });
  };
  // Of a year alone, what it holds is told, not what stands near that.
  if (asked.words.trim() === "") return [...direct];
  for (const { at } of relations) {
    const row = index.rows.relations[at];
    if (row?.leads && asked.years !== null) add(row.from, whyNear(row.reads, row.when));
  }
  const held = near.splice(0);
  for (const lead of ["succession", "bearing"])
    for (const { at } of direct.slice(0, LEADERS)) {
      for (const row of leadsFrom(index, at, lead)) {
        const isThen = asked.years === null || timeFit(row.bounds, asked.years) !== null;
        if (isThen) add(row.from === at ? row.to : row.from, whyNear(row.reads, row.when));
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

function leadsFrom({ rows, leads }: CaseIndex, at: number, lead: string): RelationRow[] {
  return (leads.get(at) ?? [])
    .flatMap((place) => rows.relations[place] ?? [])
    .filter((row) => row.leads === lead);
}

function whyNear(reads: string, when: string): string {
  return `${reads}, ${dateInWords(when)}`;
}

function tellEntity({ id, kind, name, summary, when }: EntityRow, why: string, matched = name): FoundEntity {
  return { id, kind, name, summary, matched, why, ...(when !== null && { inWords: dateInWords(when) }) };
}

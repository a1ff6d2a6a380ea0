import type { Interval } from "../../../time/bounds.ts";
import { type Day, FIRST_DAY, LAST_DAY, parseDay } from "../../../time/day.ts";
import { readWhen } from "../../../time/edtf.ts";
import { WhenError } from "../../../time/when-error.ts";
import type { Origin, Stated } from "../../reader.ts";
import { contentHash } from "./content-hash.ts";
import { type Called, type Listed, ListedEntities } from "./listed.ts";
import { SeenIds } from "./seen-ids.ts";
import { Misses } from "./unmatched.ts";

type Fields = Readonly<Record<string, unknown>>;

interface Named {
  readonly kind: string;
  readonly name: string;
}

/** What a date means beside a source's day: its span, or why it cannot be. */
type Dated = { readonly span: Interval; readonly hull: Interval | undefined } | { readonly reason: string };

const MOST_KEPT = 100_000;

/** One reading of all tables: what has been stated, under which ids, and what is to be handed over. */
export class Pass {
  /** Entities by id, with their kind and name. */
  readonly entities = new Map<string, Named>();
  /** Ids of entities by the keys that their tables use. */
  readonly keys = new Map<string, string>();
  /** Entities of the reader's own list, whether or not anything has named them. */
  readonly listed = new ListedEntities();
  readonly misses = new Misses();
  /** How many entities rows have described. */
  described = 0;
  /** From the first to the last day that any relation names. */
  span: Interval | undefined;
  relations = 0;
  readonly #contents = new SeenIds();
  readonly #times = new Map<string, number>();
  readonly #dated = new Map<string, Dated>();
  #stated: Stated[] = [];
  /** What the row that is being read has stated. */
  #row = emptyRow(0);

  readonly #days: ReadonlyMap<string, Day>;

  /** @param sources by id the day on which each was written; undefined where that is not known */
  constructor(readonly sources: ReadonlyMap<string, string | undefined>) {
    this.#days = new Map(
      [...sources].flatMap(([id, day]): [string, Day][] => (day === undefined ? [] : [[id, parseDay(day)]])),
    );
  }

  /** Begins a row, all of which can be taken back. */
  beginRow(): void {
    this.#row = emptyRow(this.#stated.length);
  }

  /** Takes back what the row has stated: a row with a fault states nothing. */
  undoRow(): void {
    for (const id of this.#row.entities) this.entities.delete(id);
    for (const [listed, called] of this.#row.listed) this.listed.remove(listed, called);
    for (const key of this.#row.keys) this.keys.delete(key);
    for (const id of this.#row.relations) this.#contents.delete(id);
    this.relations -= this.#row.relations.length;
    this.#stated.length = this.#row.stated;
  }

  addEntity(id: string, named: Named): void {
    this.entities.set(id, named);
    this.#row.entities.push(id);
    this.described++;
  }

  /** Takes up an entity of a list, which is stated once something names it. */
  list(listed: Listed, called: Called): void {
    this.listed.add(listed, called);
    this.#row.listed.push([listed, called]);
    this.described++;
  }

  /** Has an entity of the list come into the case. */
  bring(listed: Listed): Listed {
    const { id, kind, name, fields, origin } = listed;
    if (this.entities.has(id)) return listed;
    this.entities.set(id, { kind, name });
    this.#row.entities.push(id);
    this.state("entity", fields, origin);
    return listed;
  }

  addKey(key: string, id: string): void {
    if (!this.keys.has(key)) this.#row.keys.push(key);
    this.keys.set(key, id);
  }

  state(asserts: Stated["asserts"], fields: Fields, origin: Origin): void {
    this.#stated.push({ asserts, fields, origin });
  }

  /** What was stated since this was last asked. */
  take(): readonly Stated[] {
    const stated = this.#stated;
    this.#stated = [];
    return stated;
  }

  /**
   * Finds whether a relation of this id was stated before.
   * @returns `new`, `same` where it said the same, or `other`
   */
  compare(id: string, content: string): "new" | "same" | "other" {
    const hash = contentHash(content);
    const known = this.#contents.get(id);
    if (known === undefined) {
      this.#contents.set(id, hash);
      this.#row.relations.push(id);
      this.relations++;
      return "new";
    }
    return known === hash ? "same" : "other";
  }

  /** An id that is not taken yet, made of one that is. */
  next(id: string): string {
    const times = (this.#times.get(id) ?? 1) + 1;
    this.#times.set(id, times);
    this.relations++;
    return `${id}-${times}`;
  }

  /**
   * The days that a date can mean, at their widest, beside the newest of its sources.
   * @returns the reason where the date cannot be
   */
  date(when: string, sourceIds: readonly string[]): Dated {
    const day = this.#writtenAt(sourceIds);
    const key = `${when} ${day}`;
    const known = this.#dated.get(key);
    if (known) return known;
    if (this.#dated.size >= MOST_KEPT) this.#dated.clear();
    const dated = readSpan(when, day);
    this.#dated.set(key, dated);
    return dated;
  }

  /** Widens the span of the case by the days that a relation names. */
  widen({ start, end }: Interval): void {
    this.span = {
      start: Math.min(this.span?.start ?? start, start),
      end: Math.max(this.span?.end ?? end, end),
    };
  }

  #writtenAt(sourceIds: readonly string[]): Day {
    const days = sourceIds.flatMap((id) => this.#days.get(id) ?? []);
    return days.length === 0 ? LAST_DAY : Math.max(...days);
  }
}

function emptyRow(stated: number) {
  const none: string[] = [];
  const listed: [Listed, Called][] = [];
  return { entities: [...none], listed, keys: [...none], relations: [...none], stated };
}

function readSpan(when: string, writtenAt: Day): Dated {
  try {
    const { startMin, startMax, endMin, endMax } = readWhen(when, writtenAt).bounds;
    const named = [startMin, startMax, endMin, endMax].filter((day) => day !== FIRST_DAY && day !== LAST_DAY);
    const hull = named.length === 0 ? undefined : { start: Math.min(...named), end: Math.max(...named) };
    return { span: { start: startMin, end: endMax }, hull };
  } catch (error) {
    if (error instanceof WhenError) return { reason: error.message };
    throw error;
  }
}

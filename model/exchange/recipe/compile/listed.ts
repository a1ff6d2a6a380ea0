import { alike, nameKey, wantedName } from "../../../search/alike.ts";
import type { Origin } from "../../reader.ts";
import { whyNear } from "../near-names.ts";

/** An entity of a list of the reader's own. It comes into the case once something names it. */
export interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** The years in which it can have been; undefined where the list does not tell. */
  readonly years: { readonly from: number; readonly to: number } | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly origin: Origin;
}

/** What a row says of whom it means. */
export interface Asked {
  readonly kind: string;
  /** Ids, keys and identifiers, which mean one thing wherever they stand. */
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly year: number | undefined;
}

/** An entity of the list that a name may mean, and why. */
export interface Candidate {
  readonly id: string;
  /** What a decision for it says: its name, or its id where others are called so too. */
  readonly is: string;
  readonly name: string;
  readonly reason: string;
}

/** A name or a code that means nothing of the list, or several of it. */
export interface Unmatched {
  readonly kind: string;
  readonly name: string;
  readonly rows: number;
  /** Where it stands first. */
  readonly origin: Origin;
  readonly candidates: readonly Candidate[];
}

type Missed = Omit<Unmatched, "candidates" | "rows"> & {
  rows: number;
  row: number | undefined;
  readonly several: readonly Listed[];
};

/** From here on a name that is like another is offered for it. */
const LIKE = 60;
const MOST_OFFERED = 3;

/** Each name that matches nothing is held against each of the list: what is beyond this is offered nothing. */
const MOST_COMPARED = 1_000_000;

/**
 * The entities of a list of the reader's own, against which names and codes are matched: exactly by id, key, identifier or
 * name, whatever the order, case and accents of its words. What is only like one is offered, never taken.
 */
export class ListedEntities {
  readonly #byId = new Map<string, Listed>();
  readonly #byCode = new Map<string, Listed[]>();
  /** By identifiers without their scheme: a number may be another's in another list, so only what is no code is sought here. */
  readonly #byBare = new Map<string, Listed[]>();
  readonly #byName = new Map<string, Listed[]>();
  readonly #kinds = new Set<string>();
  readonly #missed = new Map<string, Missed>();

  get size(): number {
    return this.#byId.size;
  }

  hasKind(kind: string): boolean {
    return this.#kinds.has(kind);
  }

  get(id: string): Listed | undefined {
    return this.#byId.get(id);
  }

  /** An id for what is none of the list, though it would be called as one of it is. */
  freeId(id: string): string {
    let free = id;
    for (let time = 2; this.#byId.has(free); time++) free = `${id}-${time}`;
    return free;
  }

  /** Takes up an entity, under its codes and all its names. */
  add(listed: Listed, codes: readonly string[], names: readonly string[]): void {
    this.#byId.set(listed.id, listed);
    this.#kinds.add(listed.kind);
    for (const code of codes) {
      put(this.#byCode, codeKey(code), listed);
      put(this.#byBare, codeKey(code.slice(code.indexOf(":") + 1)), listed);
    }
    for (const name of names) put(this.#byName, nameKey(name), listed);
  }

  /** Takes back an entity of a row that is left out. */
  remove(id: string): void {
    const listed = this.#byId.get(id);
    this.#byId.delete(id);
    for (const index of [this.#byCode, this.#byBare, this.#byName])
      for (const [key, all] of index) if (listed && all.includes(listed)) drop(index, key, listed);
  }

  /**
   * The entities that a row means. Of several that are called the same, those of the kind that is asked for go before, and
   * those that were there in the year.
   */
  find({ kind, codes, names, year }: Asked): readonly Listed[] {
    for (const found of this.#look(codes, names)) {
      const ofKind = found.filter((one) => one.kind === kind);
      const meant = ofKind.length > 0 ? ofKind : found;
      const alive = meant.filter(({ years }) => isWithin(years, year));
      return alive.length > 0 ? alive : meant;
    }
    return [];
  }

  *#look(codes: readonly string[], names: readonly string[]): Generator<readonly Listed[]> {
    for (const text of [...codes, ...names]) {
      const found = this.#byCode.get(codeKey(text));
      if (text !== "" && found) yield found;
    }
    for (const name of names) {
      const found = this.#byName.get(nameKey(name)) ?? this.#byBare.get(codeKey(name));
      if (name !== "" && found) yield found;
    }
  }

  /** Counts a row whose name means nothing of the list, or several of it. */
  miss(kind: string, name: string, origin: Origin, several: readonly Listed[]): void {
    const key = `${kind}\0${name}`;
    const missed = this.#missed.get(key);
    if (missed === undefined)
      this.#missed.set(key, { kind, name, origin, several, rows: 1, row: origin.row });
    else if (missed.row !== origin.row) {
      missed.rows++;
      missed.row = origin.row;
    }
  }

  /** What matched nothing, the most frequent first, each with what it may mean. */
  unmatched(): Unmatched[] {
    const keys = [...this.#byName].map(([key, listed]) => ({ key, listed }));
    const most = Math.ceil(MOST_COMPARED / Math.max(1, keys.length));
    return [...this.#missed.values()]
      .sort((a, b) => b.rows - a.rows)
      .map(({ kind, name, rows, origin, several }, place) => {
        const found =
          several.length > 0 ? ofOneName(several) : place < most ? likeOnes(kind, name, keys) : [];
        const candidates = found.map(({ listed: { id, name: called }, reason }) => {
          const isAlone = this.#byName.get(nameKey(called))?.length === 1;
          return { id, name: called, is: isAlone ? called : id, reason };
        });
        return { kind, name, rows, origin, candidates };
      });
  }
}

function put(index: Map<string, Listed[]>, key: string, listed: Listed): void {
  if (key === "") return;
  const known = index.get(key) ?? [];
  if (!known.includes(listed)) index.set(key, [...known, listed]);
}

function drop(index: Map<string, Listed[]>, key: string, listed: Listed): void {
  const left = (index.get(key) ?? []).filter((other) => other !== listed);
  if (left.length > 0) index.set(key, left);
  else index.delete(key);
}

function codeKey(code: string): string {
  return code.trim().toLowerCase();
}

function isWithin(years: Listed["years"], year: number | undefined): boolean {
  return years === undefined || year === undefined || (years.from <= year && year <= years.to);
}

function ofOneName(several: readonly Listed[]) {
  return several.slice(0, MOST_OFFERED).map((listed) => ({
    listed,
    reason: `${several.length} of the list are called so, and the date does not tell which`,
  }));
}

function likeOnes(kind: string, name: string, keys: readonly { key: string; listed: readonly Listed[] }[]) {
  const wanted = wantedName(name);
  const best = new Map<Listed, number>();
  for (const { key, listed } of keys) {
    const score = alike(wanted, key);
    if (score < LIKE) continue;
    for (const one of listed) best.set(one, Math.max(score, best.get(one) ?? 0));
  }
  return [...best]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_OFFERED)
    .map(([listed, score]) => ({
      listed,
      reason:
        whyNear(kind, name, listed.name) ?? `${Math.round(score)} % of their pairs of letters are the same`,
    }));
}

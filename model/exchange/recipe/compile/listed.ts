import { untagged } from "../../../graph/naming/names.ts";
import { nameKey } from "../../../search/alike.ts";
import type { Origin } from "../../reader.ts";

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

/** What an entity may be called by. */
export interface Called {
  /** Ids, keys and identifiers, which mean one thing wherever they stand. */
  readonly codes: readonly string[];
  readonly names: readonly string[];
}

/** What a row says of whom it means. */
export interface Asked extends Called {
  readonly kind: string;
  readonly year: number | undefined;
}

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

  /** All names of the list as `nameKey` makes them, each with those that are called so. */
  get names(): ReadonlyMap<string, readonly Listed[]> {
    return this.#byName;
  }

  /** Takes up an entity, under its codes and all its names. */
  add(listed: Listed, called: Called): void {
    this.#byId.set(listed.id, listed);
    this.#kinds.add(listed.kind);
    for (const [index, key] of this.#places(called)) put(index, key, listed);
  }

  /** Takes back an entity of a row that is left out, as it was taken up. */
  remove(listed: Listed, called: Called): void {
    this.#byId.delete(listed.id);
    for (const [index, key] of this.#places(called)) drop(index, key, listed);
  }

  *#places({ codes, names }: Called): Generator<readonly [index: Map<string, Listed[]>, key: string]> {
    for (const code of codes) {
      yield [this.#byCode, codeKey(code)];
      yield [this.#byBare, codeKey(untagged(code))];
    }
    for (const name of names) yield [this.#byName, nameKey(name)];
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

import { alike, nameKey, wantedName } from "../../../search/alike.ts";
import type { Origin } from "../../reader.ts";
import { whyNear } from "../near-names.ts";
import type { Listed, ListedEntities } from "./listed.ts";

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
  readonly several: readonly Listed[];
};

/** From here on a name that is like another is offered for it. */
const LIKE = 60;
const MOST_OFFERED = 3;

/** Each name that matches nothing is held against each of the list: what is beyond this is offered nothing. */
const MOST_COMPARED = 1_000_000;

/** The names that match nothing of a list of the reader's own, or several of it. */
export class Misses {
  readonly #missed = new Map<string, Missed>();
  /** Those of the row that is being read. */
  readonly #ofRow = new Map<string, Missed>();

  /** Notes that the row that is being read has such a name. */
  note(kind: string, name: string, origin: Origin, several: readonly Listed[]): void {
    this.#ofRow.set(`${kind}\0${name}`, { kind, name, origin, several, rows: 0 });
  }

  /** Ends a row, which counts once for each name that it has; one that is left out does not count. */
  endRow(isLeftOut: boolean): void {
    if (this.#ofRow.size === 0) return;
    if (!isLeftOut) for (const [key, one] of this.#ofRow) this.#count(key, one);
    this.#ofRow.clear();
  }

  #count(key: string, one: Missed): void {
    const missed = this.#missed.get(key) ?? one;
    missed.rows++;
    this.#missed.set(key, missed);
  }

  /** All of them, the most frequent first, each with what of the list it may mean. */
  tell({ names }: ListedEntities): Unmatched[] {
    const most = Math.ceil(MOST_COMPARED / Math.max(1, names.size));
    return [...this.#missed.values()]
      .sort((a, b) => b.rows - a.rows)
      .map(({ kind, name, rows, origin, several }, place) => {
        const found =
          several.length > 0 ? ofOneName(several) : place < most ? likeOnes(kind, name, names) : [];
        const candidates = found.map(({ listed: { id, name: called }, reason }) => {
          const isAlone = names.get(nameKey(called))?.length === 1;
          return { id, name: called, is: isAlone ? called : id, reason };
        });
        return { kind, name, rows, origin, candidates };
      });
  }
}

function ofOneName(several: readonly Listed[]) {
  return several.slice(0, MOST_OFFERED).map((listed) => ({
    listed,
    reason: `${several.length} of the list are called so, and the date does not tell which`,
  }));
}

function likeOnes(kind: string, name: string, names: ListedEntities["names"]) {
  const wanted = wantedName(name);
  const best = new Map<Listed, number>();
  for (const [key, listed] of names) {
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

/** The pairs that relations join, each once, of entities that are numbered: half a million take little room so. */
export class Pairs {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #size: number;
  readonly #pairs = new Set<number>();

  /** @param entities all ids, in any order that stays */
  constructor(entities: Iterable<string>) {
    const ids = [...entities];
    this.#size = ids.length;
    this.#numbers = new Map(ids.map((id, index) => [id, index]));
  }

  add(from: string, to: string): void {
    const [a, b] = [this.#numbers.get(from), this.#numbers.get(to)];
    if (a === undefined || b === undefined || a === b) return;
    this.#pairs.add(a < b ? a * this.#size + b : b * this.#size + a);
  }

  /** The pairs as the numbers of their entities, in an order that is always the same for the same pairs. */
  *numbers(): Generator<readonly [number, number]> {
    for (const pair of [...this.#pairs].sort((a, b) => a - b))
      yield [Math.floor(pair / this.#size), pair % this.#size];
  }

  /** The ids in the order of their numbers. */
  get ids(): string[] {
    return [...this.#numbers.keys()];
  }
}

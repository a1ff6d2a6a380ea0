/** The pairs that relations join, each once, of entities that are numbered: half a million take little room so. */
export class Pairs {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #size: number;
  readonly #pairs = new Set<number>();
  readonly #degrees: Uint32Array;
  #relations = 0;

  /** @param entities all ids, in any order that stays */
  constructor(entities: Iterable<string>) {
    const ids = [...entities];
    this.#size = ids.length;
    this.#numbers = new Map(ids.map((id, index) => [id, index]));
    this.#degrees = new Uint32Array(ids.length);
  }

  add(from: string, to: string): void {
    const [a, b] = [this.#numbers.get(from), this.#numbers.get(to)];
    this.#relations++;
    if (a === undefined || b === undefined || a === b) return;
    this.#degrees[a] = (this.#degrees[a] ?? 0) + 1;
    this.#degrees[b] = (this.#degrees[b] ?? 0) + 1;
    this.#pairs.add(a < b ? a * this.#size + b : b * this.#size + a);
  }

  /** The pairs as the numbers of their entities, in an order that is always the same for the same pairs. */
  *numbers(): Generator<readonly [number, number]> {
    for (const pair of [...this.#pairs].sort((a, b) => a - b))
      yield [Math.floor(pair / this.#size), pair % this.#size];
  }

  /** How many relations were added. */
  get relations(): number {
    return this.#relations;
  }

  /** The numbers of the entities with most relations, the first first. */
  strongest(count: number): number[] {
    const degree = (number: number) => this.#degrees[number] ?? 0;
    return [...this.#degrees.keys()].sort((a, b) => degree(b) - degree(a) || a - b).slice(0, count);
  }

  /** The ids in the order of their numbers. */
  get ids(): string[] {
    return [...this.#numbers.keys()];
  }
}

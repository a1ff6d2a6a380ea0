/** Things by key, of which those that were not used for longest are forgotten. */
export class Recent<T> {
  readonly #most: number;
  readonly #things = new Map<string, T>();

  /** @param most how many are kept */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): T | undefined {
    const found = this.#things.get(key);
    if (found !== undefined) this.set(key, found);
    return found;
  }

  set(key: string, thing: T): void {
    this.#things.delete(key);
    this.#things.set(key, thing);
    const oldest = this.#things.keys().next().value;
    if (this.#things.size > this.#most && oldest !== undefined) this.#things.delete(oldest);
  }
}

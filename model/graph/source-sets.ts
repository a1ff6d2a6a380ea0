/** Numbers the distinct sets of sources, so that a relation needs one integer for all of its sources. */
export class SourceSets {
  readonly list: (readonly string[])[] = [];
  readonly #index = new Map<string, number>();

  /** @param sources `sourceId` or `sourceId#locator`; the locator is left aside */
  indexOf(sources: readonly string[]): number {
    const ids = [...new Set(sources.map((source) => source.split("#", 1)[0] ?? source))].sort();
    const key = ids.join("\n");
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#index.set(key, this.list.length);
    return this.list.push(ids) - 1;
  }
}

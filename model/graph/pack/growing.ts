/** A column of whole numbers that grows as rows come. */
export class Growing {
  #values = new Int32Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** What was added so far. */
  get values(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }
}

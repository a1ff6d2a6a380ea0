/**
 * Lets long work go on piece by piece between everything else that the program does: one piece of all of it at each turn of
 * the event loop, clients one after the other.
 */
export class Turns {
  /** By client, whose turn comes next first. */
  readonly #waiting = new Map<string, (() => void)[]>();
  #isCalled = false;

  /**
   * Waits for the next turn of a client.
   * @param client who asks, such as a network address
   */
  next(client: string): Promise<void> {
    return new Promise((resolve) => {
      const own = this.#waiting.get(client);
      if (own === undefined) this.#waiting.set(client, [resolve]);
      else own.push(resolve);
      this.#call();
    });
  }

  #call(): void {
    if (this.#isCalled || this.#waiting.size === 0) return;
    this.#isCalled = true;
    setImmediate(() => this.#give());
  }

  #give(): void {
    this.#isCalled = false;
    const [first] = this.#waiting;
    if (first === undefined) return;
    const [client, [resolve, ...others]] = first;
    this.#waiting.delete(client);
    // Behind all others, whatever else of this client waits.
    if (others.length > 0) this.#waiting.set(client, others);
    resolve?.();
    this.#call();
  }
}

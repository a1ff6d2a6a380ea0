/** A date that cannot be read; the message says what is wrong with it and how to mend it. */
export class WhenError extends Error {
  override readonly name = "WhenError";

  constructor(
    readonly when: string,
    /** What is wrong, as it follows the date. */
    readonly reason: string,
  ) {
    super(`"${when}" ${reason}`);
  }
}

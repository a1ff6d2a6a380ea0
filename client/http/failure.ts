/** Something that went wrong, as a reader is told it: what it was, and how to go on. */
export class Failure extends Error {
  readonly title: string;
  readonly detail: string;

  constructor(title: string, detail: string, cause?: unknown) {
    super(`${title}. ${detail}`, { cause });
    this.title = title;
    this.detail = detail;
  }

  /** Whether trying again later can help, the database or the program being away. */
  get isAway(): boolean {
    return false;
  }
}

/**
 * Whatever was thrown, as a failure.
 * @param title what did not work, for a fault that says nothing of it itself
 */
export function toFailure(error: unknown, title: string): Failure {
  if (error instanceof Failure) return error;
  return new Failure(title, error instanceof Error ? error.message : String(error), error);
}

/** Remembers the texts of the queries that have been found to read only, the latest used of them. */
export class Inspections {
  private readonly passed = new Set<string>();

  constructor(
    private readonly size: number,
    private readonly longest: number,
  ) {}

  /** Whether this very text has passed; what a query may do follows from its text, never from its parameters. */
  has(text: string): boolean {
    if (!this.passed.delete(text)) return false;
    this.passed.add(text);
    return true;
  }

  add(text: string): void {
    if (text.length > this.longest) return;
    this.passed.add(text);
    for (const oldest of this.passed) {
      if (this.passed.size <= this.size) break;
      this.passed.delete(oldest);
    }
  }
}

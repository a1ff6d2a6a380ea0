/** Thrown when an answer would outgrow what it may be. */
export class BudgetSpent extends Error {
  override readonly name = "BudgetSpent";
}

/** What an answer may still grow by, in bytes. */
export class Budget {
  constructor(private left: number) {}

  /** What is left, in bytes. */
  get remaining(): number {
    return this.left;
  }

  /** @throws BudgetSpent when there is not as much left */
  spend(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw new BudgetSpent("The answer would be larger than it may be");
  }
}

/** Thrown at the first place of a query that costs more than the database may be asked without a way to stop it. */
export class Excess extends Error {
  override readonly name = "Excess";

  constructor(
    message: string,
    /** Characters before it in the query. */
    readonly offset: number,
  ) {
    super(message);
  }
}

/** What a query of the console may take. Whatever bites is announced in the answer. */
export interface Limits {
  /** Milliseconds from the start of the query to the last row that is kept. */
  readonly time: number;
  /** Rows of an answer. */
  readonly rows: number;
  /** Bytes of an answer's values in JSON. */
  readonly bytes: number;
  /** Bytes of a single row, as the database sends it. */
  readonly recordBytes: number;
  /** Entities and other nodes drawn from an answer. */
  readonly nodes: number;
  /** Characters of a query. */
  readonly queryLength: number;
  /** Words and signs of a query. */
  readonly queryTokens: number;
  /** Brackets within brackets in a query, and lists or maps within each other in a parameter. */
  readonly nesting: number;
  /** Characters of all parameters in JSON. */
  readonly parametersLength: number;
  /** Elements of a list that `range()` makes inside an expression, where the database cannot be interrupted. */
  readonly range: number;
  /** Passes in all through loops within loops of one expression. */
  readonly nestedLoops: number;
  /** Leaves of a value that a query makes of itself, such as a list that holds itself twice, time after time. */
  readonly leaves: number;
  /** Characters that a regular expression may look at in all, in the worst case. */
  readonly matching: number;
  /** Queries that run at once, and of these how many for one client. */
  readonly running: number;
  readonly runningPerClient: number;
  /** Queries that wait, and of these how many of one client. */
  readonly waiting: number;
  readonly waitingPerClient: number;
  /** Milliseconds that a query waits for its turn. */
  readonly patience: number;
  /** Milliseconds that a stopped query may go on in the database before that is given up. */
  readonly stuck: number;
  /** Milliseconds that who asked such a query then has to wait. */
  readonly barred: number;
}

export const LIMITS: Limits = {
  time: 15_000,
  rows: 10_000,
  bytes: 16 * 2 ** 20,
  recordBytes: 2 * 2 ** 20,
  nodes: 2_000,
  queryLength: 50_000,
  queryTokens: 5_000,
  nesting: 50,
  parametersLength: 100_000,
  range: 10_000,
  nestedLoops: 1_000_000,
  leaves: 10_000_000,
  matching: 1e9,
  running: 3,
  runningPerClient: 2,
  waiting: 128,
  waitingPerClient: 4,
  patience: 60_000,
  stuck: 3_000,
  barred: 300_000,
};

import * as z from "zod";

/** A text in which `{column}` stands for the cell of a column; `{row}` for the row's number. */
export const template = z.string().min(1);

/** A value of a row: a text with cells in it, or a cell translated by a table. */
export const valueSpec = z.union([
  template,
  z.strictObject({
    column: z.string(),
    /** Only the first letters, as the root of a code. */
    first: z.int().min(1).optional(),
    /** What each text of the cell stands for. */
    map: z.record(z.string(), z.string()),
    /** For texts that the table does not hold; without it they are findings. */
    otherwise: z.string().optional(),
  }),
]);

export type ValueSpec = z.infer<typeof valueSpec>;

/** What must hold of a row; all that is said must. */
export const condition = z.strictObject({
  column: z.string(),
  is: z.array(z.string()).min(1).optional(),
  not: z.array(z.string()).min(1).optional(),
  blank: z.boolean().optional(),
  /** A text that must stand somewhere in the cell. */
  has: z.string().min(1).optional(),
  /** Another column that must hold the same text. */
  same: z.string().optional(),
});

export type Condition = z.infer<typeof condition>;

import * as z from "zod";

/**
 * Whether an answer has the texts of what it names (statements, summaries, figures, places in sources): all of them;
 * not those that have to be read while the database is away; or none, since they were not asked for. What is not there
 * is empty, and of places only the sources are named.
 */
export const texts = z.enum(["whole", "missing", "none"]);

export type TextsTold = z.infer<typeof texts>;

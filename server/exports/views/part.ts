import type { Chosen, ExportContext } from "../taken.ts";

/** What a view chooses of a case. */
export type Part = Omit<Chosen, "view" | "parameters">;

/** The parameters of a view, not yet parsed, and what it chooses of a case. */
export type Choose = (query: unknown, context: ExportContext) => Promise<Part>;

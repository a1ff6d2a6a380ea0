/** What can have become of a tie from one side of a comparison to the other. */
export const CHANGES = ["begun", "ended", "changed", "unchanged"] as const;

export type ChangeKind = (typeof CHANGES)[number];

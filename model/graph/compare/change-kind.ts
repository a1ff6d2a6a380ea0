/** What can have become of a tie from one side of a comparison to the other. */
export const CHANGES = ["begun", "ended", "changed", "unchanged"] as const;

export type ChangeKind = (typeof CHANGES)[number];

/** The same between two datasets, where what one does not say need not have ended. */
export const CHANGES_BETWEEN_DATASETS: Readonly<Record<ChangeKind, string>> = {
  begun: "only in the second",
  ended: "only in the first",
  changed: "different",
  unchanged: "the same",
};

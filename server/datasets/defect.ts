/** What is wrong in a dataset: where it says so, of what, and how to mend it. */
export interface Defect {
  /** The script, or `dataset.json`. */
  readonly script: string;
  /** The entity, relation, source or relation type; absent where a script as a whole is wrong. */
  readonly id?: string;
  readonly reason: string;
  /** True where something is missing that another script may have been meant to assert. */
  readonly missing?: true;
}

/** A dataset that cannot be loaded; it has at least one defect, and the database is as it was before. */
export class DatasetError extends Error {
  override readonly name = "DatasetError";

  constructor(
    readonly dataset: string,
    readonly defects: readonly Defect[],
  ) {
    super(
      `${dataset} has ${defects.length === 1 ? "a defect" : `${defects.length} defects`}:\n${defects.map(describeDefect).join("\n")}`,
    );
  }
}

/** A defect in one line. */
export function describeDefect({ script, id, reason }: Defect): string {
  return `${script}: ${id === undefined ? "" : `${id}: `}${reason}`;
}

import type { Origin } from "../reader.ts";

/** What can be wrong with a file that is brought in, or worth knowing; each kind is told once, with how often it occurs. */
export const FINDINGS = {
  unreadable: "files that cannot be read",
  format: "what a format holds and is not read",
  encoding: "letters that may be misread",
  quotes: "quotation marks that do not close",
  ragged: "rows with too many or too few cells",
  header: "heads of columns",
  merged: "cells that are merged",
  formula: "cells that are computed",
  cell: "cells whose value cannot be read",
  column: "columns that are to be read and are not there",
  blank: "cells that must not be blank",
  value: "values whose meaning is not known",
  date: "dates that are not understood",
  ambiguous: "dates that can be read in two ways",
  order: "dates that end before they begin",
  coverage: "dates outside what the data cover",
  undated: "relations without a date",
  unsourced: "relations without a source",
  code: "codes that no table knows",
  "code-years": "codes outside the years in which they are valid",
  unmatched: "names that the list of entities does not have",
  "same-name": "names that are nearly the same",
  self: "relations of something with itself",
  duplicate: "ids that are used twice",
  dangling: "ends that nothing describes",
  conflict: "things that are described in two ways",
  changed: "files that are not those of before",
  recipe: "recipes that cannot be followed",
  case: "what no case may hold",
} as const;

export type FindingKind = keyof typeof FINDINGS;

/** Something wrong with a file, or worth knowing: where, what was expected, and what would mend it. */
export interface Finding extends Origin {
  readonly kind: FindingKind;
  /** A fault leaves its row out; a notice leaves nothing out. */
  readonly weight: "fault" | "notice";
  /** What stands there. */
  readonly value?: string;
  readonly id?: string;
  readonly reason: string;
  readonly remedy: string;
}

/** Takes what is found on the way, for as long as there is something to find. */
export type Report = (finding: Finding) => void;

/** A file that cannot be read at all; the finding says why and what would mend it. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";

  constructor(readonly finding: Finding) {
    super(`${finding.file}: ${finding.reason}; ${finding.remedy}`);
  }
}

/** The error of a file that is given up. */
export function unreadable(
  place: Origin,
  reason: string,
  remedy: string,
  kind: FindingKind = "unreadable",
): UnreadableError {
  return new UnreadableError({ ...place, kind, weight: "fault", reason, remedy });
}

const LONGEST = 80;

/** A value as it is shown in a sentence: at most 80 characters. */
export function shown(value: string): string {
  return value.length <= LONGEST ? value : `${value.slice(0, LONGEST - 1)}…`;
}

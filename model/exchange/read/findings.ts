import { csvOf } from "../write/csv.ts";
import { FINDINGS, type Finding, type FindingKind, type Report } from "./finding.ts";

/** How many findings of a kind are kept; all are counted. */
const MOST_OF_A_KIND = 1_000;

/** What was found of one kind. */
export interface FoundKind {
  readonly kind: FindingKind;
  /** What such findings are, in words. */
  readonly about: string;
  faults: number;
  notices: number;
  /** The first of them. */
  readonly kept: Finding[];
}

/** All that was found in files, by kind, in memory that does not grow with the files. */
export class Findings {
  readonly #kinds = new Map<FindingKind, FoundKind>();

  readonly report: Report = (finding) => {
    const { kind, weight } = finding;
    const found = this.#kinds.get(kind) ?? { kind, about: FINDINGS[kind], faults: 0, notices: 0, kept: [] };
    this.#kinds.set(kind, found);
    if (weight === "fault") found.faults++;
    else found.notices++;
    if (found.kept.length < MOST_OF_A_KIND) found.kept.push(finding);
  };

  /** The kinds that were found, those with most faults first. */
  get kinds(): FoundKind[] {
    return [...this.#kinds.values()].sort((a, b) => b.faults - a.faults || b.notices - a.notices);
  }

  /** The faults that stop an import: those of kinds whose rows the recipe does not leave out. */
  stopping(leaveOut: readonly string[]): number {
    return this.kinds
      .filter(({ kind }) => !leaveOut.includes(kind))
      .reduce((sum, { faults }) => sum + faults, 0);
  }
}

const COLUMNS = ["kind", "weight", "file", "sheet", "row", "column", "value", "reason", "remedy"] as const;

/** Findings as CSV (RFC 4180), one a line. */
export function findingsCsv(kinds: readonly FoundKind[]): string {
  const lines = kinds.flatMap(({ kept }) =>
    kept.map((finding) => COLUMNS.map((column) => String(finding[column] ?? ""))),
  );
  return csvOf([COLUMNS, ...lines]);
}

import type { Origin } from "./reader.ts";

/** The kinds of what can be wrong with a case, in the order in which they are told. */
export const FINDING_KINDS = [
  "file",
  "script",
  "manifest",
  "field",
  "date",
  "duplicate",
  "reference",
  "kind",
  "lifespan",
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** What is wrong in a case: where it says so, of what, why, and how to mend it. */
export interface Finding extends Origin {
  /** The entity, relation, source or relation type; absent where a file as a whole is wrong. */
  readonly id?: string;
  /** The field of the row that is wrong, where it is one. */
  readonly field?: string;
  readonly kind: FindingKind;
  /** What is wrong, without a full stop. */
  readonly reason: string;
  /** What would mend it, without a full stop. */
  readonly remedy: string;
}

/** How many findings are told; what is beyond is counted. */
export const MOST_FINDINGS = 1_000;

/** What is wrong with a case: the first of it in full, all of it counted by kind. */
export interface Report {
  readonly findings: readonly Finding[];
  readonly total: number;
  readonly byKind: ReadonlyMap<FindingKind, number>;
}

/** Collects what is wrong with a case, in bounded memory. */
export class Findings implements Report {
  readonly findings: Finding[] = [];
  readonly byKind = new Map<FindingKind, number>();
  total = 0;

  add(finding: Finding): void {
    this.total++;
    this.byKind.set(finding.kind, (this.byKind.get(finding.kind) ?? 0) + 1);
    if (this.findings.length < MOST_FINDINGS) this.findings.push(finding);
  }
}

/** A finding in one line: `relations.cypher:12: rel/trade: has the date …; write …`. */
export function describeFinding({ file, sheet, row, column, id, reason, remedy }: Finding): string {
  const place = [file, sheet, row, column].filter((part) => part !== undefined).join(":");
  return `${place}: ${id === undefined ? "" : `${id}: `}${reason}; ${remedy}`;
}

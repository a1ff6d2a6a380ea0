import type { Finding, FindingKind } from "../../../model/exchange/finding.ts";
import type { Stated } from "../../../model/exchange/reader.ts";
import type { FieldIssue } from "./field-issues.ts";

/** Takes what is found wrong. */
export type Fault = (finding: Finding) => void;

/** Says what is wrong with one row. */
export class RowFaults {
  readonly #stated: Stated;
  readonly #id: string | undefined;
  readonly #fault: Fault;

  constructor(stated: Stated, id: string | undefined, fault: Fault) {
    this.#stated = stated;
    this.#id = id;
    this.#fault = fault;
  }

  add(kind: FindingKind, reason: string, remedy: string, field?: string): void {
    this.#fault({
      ...this.#stated.origin,
      ...(this.#id !== undefined && { id: this.#id }),
      ...(field !== undefined && { field }),
      kind,
      reason,
      remedy,
    });
  }

  addIssues(issues: readonly FieldIssue[]): void {
    for (const { field, reason, remedy } of issues) this.add("field", reason, remedy, field);
  }
}

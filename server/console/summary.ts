import type { AnswerSummary } from "../../model/console/answer.ts";
import type { Cut } from "../../model/console/cut.ts";
import { parametersOf } from "../../model/console/parameters.ts";
import { announce } from "./cuts.ts";
import type { Limits } from "./limits.ts";
import { toNotification } from "./notifications.ts";
import { toPlanStep } from "./plan.ts";
import type { Mode } from "./prefix.ts";
import type { Outcome } from "./run.ts";

/** What an answer's summary is made from. */
export interface Account {
  readonly query: string;
  readonly mode: Mode;
  readonly outcome: Outcome;
  readonly cut: readonly Cut["limit"][];
  /** Milliseconds. */
  readonly waited: number;
}

/** What is to be said about an answer. */
export function summarize({ query, mode, outcome, cut, waited }: Account, limits: Limits): AnswerSummary {
  const { rows, summary, time } = outcome;
  const plan = summary?.profile || summary?.plan;
  return {
    mode,
    time: round(time),
    waited: round(waited),
    rows: rows.length,
    cut: cut.map((limit) => announce[limit](limits)),
    parameters: parametersOf(query),
    ...(plan && { plan: toPlanStep(plan) }),
    notifications: (summary?.notifications ?? []).map(toNotification),
  };
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

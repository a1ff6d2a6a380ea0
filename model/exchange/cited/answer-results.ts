import type { Comparison } from "../../graph/compare/comparison.ts";
import type { HistogramAnswer } from "../../graph/histogram-answer.ts";
import type { ReachAnswer } from "../../influence/answers.ts";
import { canonicalJson } from "./canonical.ts";
import { type Result, resultOf } from "./result.ts";

/** Counts over time as a result: a line each day, month or year, by its first day. */
export function resultOfYears({ starts, certain, possible }: HistogramAnswer): Result {
  const lines = starts.map((year, at) =>
    canonicalJson({ year, certain: certain[at] ?? 0, possible: possible[at] ?? 0 }),
  );
  return resultOf(
    lines,
    `counts of ${starts.length === 1 ? "1 stretch" : `${starts.length} stretches`} of time`,
  );
}

/** A reach as a result: whom, how surely, and when at the earliest and latest. */
export function resultOfReach({ moments, reached, others }: ReachAnswer): Result {
  const lines = moments.map(({ entity, verdict, moment }) =>
    canonicalJson({ reached: entity, verdict, days: [moment.earliest, moment.latest] }),
  );
  const shares = canonicalJson({ shares: [reached, others] });
  return resultOf([shares, ...lines.sort()], `${reached} of ${others} others reached`);
}

/** A comparison as a result: every tie that began, ended, changed or may have, with the statements of both sides. */
export function resultOfComparison({ sectors, total }: Pick<Comparison, "sectors" | "total">): Result {
  const lines = sectors.flatMap(({ actors }) =>
    actors.flatMap(({ changes }) =>
      changes.map(({ from, type, to, change, certainty, before, after }) =>
        canonicalJson({ tie: [from.id, type, to.id], change, certainty, before, after }),
      ),
    ),
  );
  return resultOf([...new Set(lines)].sort(), total === 1 ? "1 change" : `${total} changes`);
}

/** Rows of a query as a result. Their order is not part of it: where a query asks for none, a database promises none. */
export function resultOfRows(rows: readonly Readonly<Record<string, unknown>>[], isCut: boolean): Result {
  const lines = rows.map((row) => canonicalJson({ row })).sort();
  const count = rows.length === 1 ? "1 row" : `${rows.length} rows`;
  if (!isCut) return resultOf(lines, count);
  return resultOf([...lines, canonicalJson({ truncated: true })], `${count}, cut by a limit`);
}

import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { dateLabel } from "../../../model/time/label.ts";
import { formatNumber } from "../../format/number.ts";
import type { PrintedTable } from "../../store/take-away.ts";
import { describeChange, describeSides, isOfTwo, readTie } from "./words.ts";

/** The list of changes as it is printed, with the statements of both sides; null where nothing has changed. */
export function printChanges(answer: Comparison): PrintedTable | null {
  const { sectors, listed, total, relations } = answer;
  if (listed === 0) return null;
  const told = {
    a: new Map(relations.a.map((relation) => [relation.id, relation])),
    b: new Map(relations.b.map((relation) => [relation.id, relation])),
  };
  const state = (side: keyof typeof told, ids: readonly string[]) =>
    ids
      .flatMap((id) => told[side].get(id) ?? [])
      .map(({ dates, statement }) => `${dateLabel(dates.when)}: ${statement}`)
      .join(" ");
  const areTwo = isOfTwo(answer);
  const rows = sectors.flatMap(({ sector, actors }) =>
    actors.flatMap(({ changes }) =>
      changes.map((change) => [
        sector,
        describeChange(change, areTwo),
        readTie(change),
        state("a", change.before),
        state("b", change.after),
      ]),
    ),
  );
  const part =
    listed < total ? ` (${formatNumber(listed)} of ${formatNumber(total)}; the file has all of them)` : "";
  const sides = describeSides(answer);
  return {
    title: `${areTwo ? "What differs" : "What changed"}${part}`,
    columns: ["Sector", "Change", "Tie", `First: ${sides.a}`, `Second: ${sides.b}`],
    rows,
  };
}

import { toCell } from "../lines.ts";
import type { ChangeKind, Compared, TieChange } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { countChanges } from "./count.ts";
import { groupChanges } from "./group.ts";
import type { Side } from "./side.ts";

/** A comparison as far as the columns know it, and by index what it rests on. */
export interface WrittenComparison extends Pick<Comparison, "counts" | "listed" | "total" | "sectors"> {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/**
 * Writes a comparison: all is counted, and of the kinds of changes that are asked for the first ones are listed.
 * @param limit the most that are listed
 */
export function writeComparison(
  first: Side,
  second: Side,
  { changes, matching }: Compared,
  { kinds, limit }: { readonly kinds: readonly ChangeKind[]; readonly limit: number },
): WrittenComparison {
  const asked = changes.filter(({ change }) => kinds.includes(change));
  const listed = asked.slice(0, limit);
  const sectors = groupChanges(first, second, { matching, changes: listed }).map(({ sector, actors }) => ({
    sector,
    counts: countChanges(changes.filter((change) => change.sector === sector)),
    actors: actors.map(({ changes: own }) => {
      const written = own.map((change) => writeChange(first, second, change));
      return { actor: actorOf(first, second, own[0]), changes: written };
    }),
  }));
  return {
    counts: countChanges(changes),
    total: asked.length,
    listed: listed.length,
    sectors,
    before: [...new Set(listed.flatMap(({ before }) => before))],
    after: [...new Set(listed.flatMap(({ after }) => after))],
  };
}

type WrittenChange = Comparison["sectors"][number]["actors"][number]["changes"][number];

function writeChange(first: Side, second: Side, change: TieChange): WrittenChange {
  const { columns, relation } = shown(first, second, change);
  const { from, to, type } = columns.relations;
  const idIn =
    ({ columns: { relations } }: Side) =>
    (at: number) =>
      relations.ids.at(at) ?? "";
  return {
    change: change.change,
    certainty: change.certainty,
    type: columns.types[type[relation] ?? 0]?.type ?? "",
    from: toCell(columns, from[relation] ?? 0),
    to: toCell(columns, to[relation] ?? 0),
    before: change.before.map(idIn(first)),
    after: change.after.map(idIn(second)),
  };
}

function actorOf(first: Side, second: Side, change: TieChange | undefined) {
  const { columns, relation } = shown(first, second, change);
  return toCell(columns, columns.relations.from[relation] ?? 0);
}

/** The statement that a change is shown by: the newest side that has one. */
function shown(first: Side, second: Side, change: TieChange | undefined) {
  const after = change?.after[0];
  if (after !== undefined) return { columns: second.columns, relation: after };
  return { columns: first.columns, relation: change?.before[0] ?? 0 };
}

import { toCell } from "../lines.ts";
import type { ChangeKind } from "./change-kind.ts";
import type { Compared, TieChange } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { countChanges } from "./count.ts";
import { groupChanges } from "./group.ts";
import type { Matching } from "./match.ts";
import type { Side } from "./side.ts";

/** A comparison as far as the columns know it, and by index what it rests on. */
export interface WrittenComparison extends Pick<Comparison, "counts" | "listed" | "total" | "sectors"> {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** What of a comparison is listed. */
interface Listing {
  readonly kinds: readonly ChangeKind[];
  /** The most changes that are listed. */
  readonly limit: number;
  /** Entities, by their number in the matching of the two cases; only what touches one of them is listed. All where undefined. */
  readonly of?: ReadonlySet<number> | undefined;
}

/**
 * Writes a comparison: all is counted, and of what is asked for as much is listed as the limit allows, the changes
 * between the best connected entities first.
 */
export function writeComparison(
  first: Side,
  second: Side,
  { changes, matching }: Compared,
  { kinds, limit, of }: Listing,
): WrittenComparison {
  const touches = (change: TieChange) => {
    if (of === undefined) return true;
    const { from, to } = endsOf(first, second, change, matching);
    return of.has(from) || of.has(to);
  };
  const asked = changes.filter((change) => kinds.includes(change.change) && touches(change));
  const listed = weightiest(first, second, asked, limit);
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

/** The changes between the best connected entities, by the lesser of both ends, in the order that they had. */
function weightiest(first: Side, second: Side, changes: readonly TieChange[], limit: number) {
  if (changes.length <= limit) return changes;
  const weights = changes.map((change) => {
    const { columns, relation } = shown(first, second, change);
    const { from, to } = columns.relations;
    const degreeOf = (entity = 0) => columns.entities.degree[entity] ?? 0;
    return Math.min(degreeOf(from[relation]), degreeOf(to[relation]));
  });
  const ranked = [...changes.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const kept = new Set(ranked.slice(0, limit));
  return changes.filter((_, index) => kept.has(index));
}

/** The ends of a change, by their numbers in the matching of the two cases. */
function endsOf(first: Side, second: Side, change: TieChange, { entity }: Matching) {
  const { columns, relation } = shown(first, second, change);
  const { from, to } = columns.relations;
  const numberOf = (index = 0) => (change.after.length > 0 ? entity(index) : index);
  return { from: numberOf(from[relation]), to: numberOf(to[relation]) };
}

type WrittenChange = Comparison["sectors"][number]["actors"][number]["changes"][number];

function writeChange(first: Side, second: Side, change: TieChange): WrittenChange {
  const { columns, relation } = shown(first, second, change);
  const { from, to, type } = columns.relations;
  const declared = columns.types[type[relation] ?? 0];
  const idIn =
    ({ columns: { relations } }: Side) =>
    (at: number) =>
      relations.ids.at(at) ?? "";
  return {
    change: change.change,
    certainty: change.certainty,
    type: declared?.type ?? "",
    reads: declared?.name ?? "",
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

import { SECTORS, type Sector } from "../kinds.ts";
import type { Compared, TieChange } from "./compare.ts";
import { type ChangeCounts, countChanges, rankOf } from "./count.ts";
import type { Side } from "./side.ts";

/** The changes of one actor: of those ties that read from it. */
export interface ActorChanges {
  /** Its number in the matching of the two cases. */
  readonly actor: number;
  readonly changes: readonly TieChange[];
}

/** The changes of one sector, the actors with most of them first. */
export interface SectorChanges {
  readonly sector: Sector;
  readonly counts: ChangeCounts;
  readonly actors: readonly ActorChanges[];
}

/** Groups changes by sector and, within it, by the actor that they read from; sectors without any are left out. */
export function groupChanges(first: Side, second: Side, compared: Compared): SectorChanges[] {
  const { changes, matching } = compared;
  const actorOf = ({ before: [was = 0], after: [is] }: TieChange) =>
    is === undefined
      ? (first.columns.relations.from[was] ?? 0)
      : matching.entity(second.columns.relations.from[is] ?? 0);
  return SECTORS.flatMap((sector) => {
    const own = changes.filter((change) => change.sector === sector);
    if (own.length === 0) return [];
    return [{ sector, counts: countChanges(own), actors: byActor(own, actorOf) }];
  });
}

function byActor(changes: readonly TieChange[], actorOf: (change: TieChange) => number): ActorChanges[] {
  const groups = new Map<number, TieChange[]>();
  for (const change of changes) {
    const actor = actorOf(change);
    const group = groups.get(actor);
    if (group) group.push(change);
    else groups.set(actor, [change]);
  }
  return [...groups]
    .map(([actor, own]) => ({ actor, changes: own.toSorted((one, other) => rankOf(one) - rankOf(other)) }))
    .sort((one, other) => other.changes.length - one.changes.length || one.actor - other.actor);
}

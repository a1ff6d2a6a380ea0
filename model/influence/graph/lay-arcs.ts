import type { RelationColumns } from "../../graph/columns.ts";
import { sumUp } from "../../graph/counting-sort.ts";
import type { AddArc } from "./arc-list.ts";
import { sortByStart } from "./sort-by-start.ts";
import { ALWAYS, type TemporalGraph } from "./temporal-graph.ts";

/** Columns of arcs, sorted by state and in each state by earliest start. */
export type Arcs = Pick<
  TemporalGraph,
  "firstOut" | "tail" | "head" | "relation" | "startMin" | "startMax" | "endMin" | "endMax" | "ownArc"
>;

/** What there is to lay: a way to name all arcs, and the columns that their relations point into. */
export interface ArcSource {
  readonly list: (add: AddArc) => void;
  readonly columns: RelationColumns;
  readonly entityCount: number;
  readonly stateCount: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Lays arcs out by state, and in each state by earliest start, in time linear in arcs, states and days. */
export function layArcs(source: ArcSource): Arcs {
  const firstOut = countArcs(source);
  const { head, relation } = placeArcs(source, firstOut);
  const dates = readDates(source, firstOut, relation);
  sortByStart(firstOut, source, [dates.startMin, dates.startMax, dates.endMin, dates.endMax, head, relation]);
  const tail = nameTails(source, firstOut, relation);
  return { firstOut, tail, head, relation, ...dates, ownArc: findOwnArcs(source, relation) };
}

/** Per state the place of its first arc; behind the last state stands what carries no influence. */
function countArcs({ list, stateCount }: ArcSource): Int32Array {
  const first = new Int32Array(stateCount + 2);
  list((key) => {
    first[key + 1] = (first[key + 1] ?? 0) + 1;
  });
  sumUp(first);
  return first;
}

function placeArcs({ list }: ArcSource, firstOut: Int32Array): Pick<Arcs, "head" | "relation"> {
  const head = new Int32Array(firstOut.at(-1) ?? 0);
  const relation = new Int32Array(head.length);
  const place = firstOut.slice();
  list((key, leadsTo, code) => {
    const arc = place[key] ?? 0;
    place[key] = arc + 1;
    head[arc] = leadsTo;
    relation[arc] = code;
  });
  return { head, relation };
}

/** The dates of each arc. No date closes those out of a token: the moment is the one that it was entered at. */
function readDates(
  { columns, entityCount, stateCount }: ArcSource,
  firstOut: Int32Array,
  relation: Int32Array,
): Pick<Arcs, "startMin" | "startMax" | "endMin" | "endMax"> {
  const [start, end] = [firstOut[entityCount], firstOut[stateCount]];
  const read = (column: Int32Array, free: number) => pick(column, relation).fill(free, start, end);
  return {
    startMin: read(columns.startMin, ALWAYS.start),
    startMax: read(columns.startMax, ALWAYS.start),
    endMin: read(columns.endMin, ALWAYS.end),
    endMax: read(columns.endMax, ALWAYS.end),
  };
}

function pick(column: Int32Array, relation: Int32Array): Int32Array {
  const picked = new Int32Array(relation.length);
  for (let arc = 0; arc < picked.length; arc++) {
    const code = relation[arc] ?? 0;
    picked[arc] = column[code < 0 ? ~code : code] ?? 0;
  }
  return picked;
}

function nameTails(
  { columns, stateCount }: ArcSource,
  firstOut: Int32Array,
  relation: Int32Array,
): Int32Array {
  const tail = new Int32Array(relation.length);
  for (let state = 0; state < stateCount; state++) tail.fill(state, firstOut[state], firstOut[state + 1]);
  for (let arc = firstOut[stateCount] ?? 0; arc < tail.length; arc++) {
    tail[arc] = columns.from[relation[arc] ?? 0] ?? 0;
  }
  return tail;
}

function findOwnArcs({ columns }: ArcSource, relation: Int32Array): Int32Array {
  const ownArc = new Int32Array(columns.ids.length);
  for (let arc = 0; arc < relation.length; arc++) {
    const code = relation[arc] ?? 0;
    if (code >= 0) ownArc[code] = arc;
  }
  return ownArc;
}

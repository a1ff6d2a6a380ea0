import { FAMILIES } from "../../../model/exchange/figure/palette.ts";
import type { Sector } from "../../../model/graph/kinds.ts";
import type { Case, DatedEntity } from "../../store/case.ts";
import { pairId } from "../../store/pair-id.ts";
import type { WindowSlice } from "../../store/slice.ts";
import { sectorOfMost } from "../sector-of-most.ts";

/** More actors than this nobody looks over. */
const MOST = 40;

/** The letter of each sector, for colour alone says nothing. */
export const LETTERS = {
  political: "P",
  military: "M",
  economic: "E",
  cultural: "C",
  ideational: "I",
} as const satisfies Readonly<Record<Sector, string>>;

/** All that joins two actors within the window, whichever way it runs. */
export interface Cell {
  readonly ends: readonly [string, string];
  readonly count: number;
  readonly certain: number;
  /** The sector of most of them. */
  readonly sector: Sector;
  /** The relation, where there is one alone that the page holds. */
  readonly relation: string | null;
}

/** Actors by actors, the best joined first; the same in rows and in columns. */
export interface Matrix {
  readonly actors: readonly DatedEntity[];
  /** By the id of the pair. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** How many actors have no row for want of room. */
  readonly left: number;
}

/** The actors of a window that some relation joins to another actor. */
export function shapeMatrix(loaded: Case, slice: Pick<WindowSlice, "drawn" | "pairs">): Matrix {
  const isActor = (id: string) => {
    const kind = loaded.entities.get(id)?.kind;
    return kind !== undefined && FAMILIES[kind] === "actor";
  };
  const all = collectCells(slice).filter(
    ({ ends: [one, other] }) => one !== other && isActor(one) && isActor(other),
  );
  const counts = new Map<string, number>();
  for (const { ends, count } of all) for (const id of ends) counts.set(id, (counts.get(id) ?? 0) + count);
  const ranked = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const actors = ranked.slice(0, MOST).flatMap((id) => loaded.entities.get(id) ?? []);
  const shown = new Set(actors.map(({ id }) => id));
  const cells = all.filter(({ ends }) => ends.every((id) => shown.has(id)));
  return {
    actors,
    cells: new Map(cells.map((cell) => [pairId(cell.ends), cell])),
    left: ranked.length - actors.length,
  };
}

/** The cell of two actors; undefined where nothing joins them. */
export function cellOf({ cells }: Matrix, one: string, other: string): Cell | undefined {
  return cells.get(pairId(one < other ? [one, other] : [other, one]));
}

interface Tally {
  readonly ends: readonly [string, string];
  readonly sectors: Map<Sector, number>;
  certain: number;
  readonly relations: string[];
}

function collectCells({ drawn, pairs }: Pick<WindowSlice, "drawn" | "pairs">): Cell[] {
  const tallies = new Map<string, Tally>();
  for (const { relation, standing } of drawn) {
    const { from, to, sector, id } = relation;
    const ends = from < to ? ([from, to] as const) : ([to, from] as const);
    const key = pairId(ends);
    const tally: Tally = tallies.get(key) ?? { ends, sectors: new Map(), certain: 0, relations: [] };
    tally.sectors.set(sector, (tally.sectors.get(sector) ?? 0) + 1);
    tally.certain += standing === "certain" ? 1 : 0;
    tally.relations.push(id);
    tallies.set(key, tally);
  }
  const merged = pairs.map(
    ({ ends, count, certain, sectors }): Cell => ({
      ends,
      count,
      certain,
      sector: sectorOfMost((sector) => sectors[sector] ?? 0),
      relation: null,
    }),
  );
  return [...[...tallies.values()].map(toCell), ...merged];
}

function toCell({ ends, sectors, certain, relations }: Tally): Cell {
  return {
    ends,
    count: relations.length,
    certain,
    sector: sectorOfMost((sector) => sectors.get(sector) ?? 0),
    relation: relations.length === 1 ? (relations[0] ?? null) : null,
  };
}

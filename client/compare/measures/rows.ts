import type { Measures } from "../api.ts";
import { MEASURES, type MeasureName, type SideName, type Sorting, type SortKey } from "../compare-view.ts";

type Measured = Measures["entities"][number];

/** An entity with its place in each of the windows; undefined where nothing in force joins it there. */
export interface Row extends Pick<Measured, "id" | "name" | "nameLanguage" | "statements" | "sources"> {
  readonly a: Measured | undefined;
  readonly b: Measured | undefined;
}

/**
 * The entities of both windows, each once.
 * @param idOf the id under which an entity of the second window stands, where that is of another dataset
 */
export function pairUp(a: Measures, b: Measures, idOf: (id: string) => string = (id) => id): Row[] {
  const first = new Map(a.entities.map((entity) => [entity.id, entity]));
  const second = new Map(b.entities.map((entity) => [idOf(entity.id), { ...entity, id: idOf(entity.id) }]));
  return [...new Map([...second, ...first]).values()].map(
    ({ id, name, nameLanguage, statements, sources }) => ({
      id,
      name,
      ...(nameLanguage !== undefined && { nameLanguage }),
      statements,
      sources,
      a: first.get(id),
      b: second.get(id),
    }),
  );
}

/** Rows in an order; those without a value come last either way, equal ones by name. O(n log n). */
export function sortRows(rows: readonly Row[], { key, descending }: Sorting): Row[] {
  const sign = descending ? -1 : 1;
  const byName = (one: Row, other: Row) => one.name.localeCompare(other.name, "en");
  if (key === "name") return [...rows].sort((one, other) => sign * byName(one, other));
  const valued = rows.map((row) => ({ row, value: rankedBy(row, key) }));
  return valued
    .sort((one, other) => {
      if (one.value === undefined || other.value === undefined)
        return (
          Number(one.value === undefined) - Number(other.value === undefined) || byName(one.row, other.row)
        );
      return sign * (one.value - other.value) || byName(one.row, other.row);
    })
    .map(({ row }) => row);
}

/** A measure of an entity in one of the windows. */
export function measureOf(row: Row, measure: MeasureName, side: SideName): number | undefined {
  return row[side]?.[measure];
}

function rankedBy(row: Row, key: Exclude<SortKey, "name">): number | undefined {
  if (key === "statements" || key === "sources") return row[key];
  const { measure, side } = placeOf(key);
  return measureOf(row, measure, side);
}

/** Which measure of which window a key of the order means. */
function placeOf(key: `${MeasureName}.${SideName}`): { measure: MeasureName; side: SideName } {
  const side = key.endsWith(".a") ? "a" : "b";
  const measure = MEASURES.find((one) => key === `${one}.${side}`) ?? "degree";
  return { measure, side };
}

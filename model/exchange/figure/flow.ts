import type { Drawing, Mark } from "./scene.ts";

/** Something that stands in a legend or a key: as wide as it says, drawn from its upper left corner. */
export interface Item {
  readonly width: number;
  readonly marks: readonly Mark[];
}

/** Between two columns. */
const GAP = 14;

/**
 * Items in columns of one width, so that they stand below each other.
 * @param line the height of a row
 * @param way which way they are read: along rows, or down columns as a list is
 */
export function flow(
  items: readonly Item[],
  width: number,
  line: number,
  way: "along" | "down" = "along",
): Drawing {
  if (items.length === 0) return { width, height: 0, marks: [] };
  const widest = Math.min(Math.max(...items.map((item) => item.width)), width);
  const columns = Math.max(1, Math.floor((width + GAP) / (widest + GAP)));
  const rows = Math.ceil(items.length / columns);
  const marks = items.map((item, index): Mark => {
    const [column, row] =
      way === "along"
        ? [index % columns, Math.floor(index / columns)]
        : [Math.floor(index / rows), index % rows];
    return { kind: "group", x: column * (widest + GAP), y: row * line, marks: item.marks };
  });
  return { width, height: rows * line, marks };
}

import type { CaseColumns } from "../graph/columns.ts";
import type { Dropped } from "../graph/filter.ts";
import { foldNames } from "./names.ts";
import { fold } from "./words.ts";

/**
 * Marks with 1 what is dropped already and the relations in which some word stands nowhere: neither in a name of their
 * ends, in whichever language, nor in how their type reads. O(words × (relations + entities)).
 * @param words folded
 */
export function dropWithoutWords(columns: CaseColumns, words: readonly string[], dropped: Dropped): Dropped {
  if (words.length === 0) return dropped;
  const { from, to, type } = columns.relations;
  const marks = dropped?.slice() ?? new Uint8Array(from.length);
  for (const word of words) {
    const entity = Uint8Array.from(foldNames(columns), (names) => Number(names.includes(word)));
    const read = Uint8Array.from(columns.types, ({ name }) => Number(fold(name).includes(word)));
    for (let relation = 0; relation < marks.length; relation++) {
      const stands =
        (entity[from[relation] ?? 0] ?? 0) |
        (entity[to[relation] ?? 0] ?? 0) |
        (read[type[relation] ?? 0] ?? 0);
      if (stands === 0) marks[relation] = 1;
    }
  }
  return marks;
}

import type { Layout } from "../../../model/graph/dataset.ts";
import { layOut } from "./layout.ts";
import type { Pairs } from "./pairs.ts";
import { MOST_FORCED, placeMany } from "./place-many.ts";

/**
 * A place for each entity of a case, once for all times.
 * @param poles who is held at the left and at the right
 */
export function placeCase(
  pairs: Pairs,
  poles: { readonly left: readonly string[]; readonly right: readonly string[] },
): Layout {
  const { ids } = pairs;
  if (ids.length > MOST_FORCED) return placeMany(pairs, poles);
  const named = [...pairs.numbers()].map(([a, b]): [string, string] => [ids[a] ?? "", ids[b] ?? ""]);
  return layOut({ entities: ids, pairs: named, poles });
}

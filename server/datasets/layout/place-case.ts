import type { Layout } from "../../../model/graph/dataset.ts";
import { MOST_HELD } from "../../../model/graph/network.ts";
import { layOut } from "./layout.ts";
import type { Pairs } from "./pairs.ts";
import { MOST_FORCED, placeMany } from "./place-many.ts";

/** Who is held at the left and at the right of the picture. */
interface Poles {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/**
 * Of a case that is never drawn whole so many entities have a place, those with most relations: more could not be read,
 * and others are drawn where there is room between these.
 */
const MOST_PLACED = 180;

/**
 * A place for each entity of a case, once for all times; of a large case for the weightiest.
 * @param poles who is held at the left and at the right
 */
export function placeCase(pairs: Pairs, poles: Poles): Layout {
  const { ids } = pairs;
  if (pairs.relations > MOST_HELD) return placeStrongest(pairs, poles);
  if (ids.length > MOST_FORCED) return placeMany(pairs, poles);
  const named = [...pairs.numbers()].map(([a, b]): [string, string] => [ids[a] ?? "", ids[b] ?? ""]);
  return layOut({ entities: ids, pairs: named, poles });
}

function placeStrongest(pairs: Pairs, poles: Poles): Layout {
  const { ids } = pairs;
  const held = new Set([...poles.left, ...poles.right]);
  const strongest = pairs.strongest(MOST_PLACED).map((number) => ids[number] ?? "");
  const placed = new Set([...strongest, ...ids.filter((id) => held.has(id))]);
  const isPlaced = Uint8Array.from(ids, (id) => Number(placed.has(id)));
  const named: [string, string][] = [];
  for (const [a, b] of pairs.numbers())
    if (isPlaced[a] === 1 && isPlaced[b] === 1) named.push([ids[a] ?? "", ids[b] ?? ""]);
  return layOut({ entities: [...placed], pairs: named, poles });
}

import { collected, type Extent, itemOf, joined, largest, PROPERTY, SCALAR, VARIABLE } from "./extent.ts";

/** Functions whose result is a number, a truth, an instant or another small value, whatever they are given. */
const SMALL = new Set(
  `abs acos asin atan atan2 avg ceil char_length character_length cos cot count date datetime degrees duration e
  elementid endnode exists exp floor haversin id isempty isnan length localdatetime localtime log log10 pi point
  radians rand randomuuid round sign sin size sqrt startnode stdev stdevp sum tan time timestamp toboolean
  tobooleanornull tofloat tofloatornull tointeger tointegerornull type valuetype percentilecont percentiledisc`.split(
    /\s+/,
  ),
);

/** Functions that give a list of what a row holds. */
const LISTS = new Set(["keys", "labels", "nodes", "relationships", "graph.names"]);

/** Functions that give one element of a list. */
const ONE = new Set(["head", "last"]);

/**
 * What a function makes of its arguments. Whatever is not known here gives back no more than all of them together.
 * @param name in lower case, with its namespace
 */
export function applied(name: string, arguments_: readonly Extent[]): Extent {
  const [first = SCALAR, second = SCALAR, third = SCALAR] = arguments_;
  if (SMALL.has(name) || /^(date|datetime|duration|local\w+|time|point|vector)\./.test(name)) return SCALAR;
  if (LISTS.has(name)) return PROPERTY;
  if (name === "properties") return VARIABLE;
  if (name === "collect") return collected(first);
  if (ONE.has(name)) return itemOf(first);
  if (name === "coalesce" || name === "nullif" || name === "min" || name === "max")
    return largest(arguments_);
  if (name === "split") return { count: first.leaves, leaves: first.leaves, depth: 1, item: first };
  // Each character found is replaced by the whole of the third.
  if (name === "replace") return replaced(first, second, third);
  return joined(arguments_);
}

function replaced(text: Extent, found: Extent, by: Extent): Extent {
  return { ...text, leaves: text.leaves * Math.max(1, by.leaves / Math.max(1, found.leaves)) };
}

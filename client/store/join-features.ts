import type { Change } from "./change.ts";
import type { Feature, FeatureLink } from "./feature.ts";

/** The fields of all features of a list, together. */
type JoinedFields<L extends readonly FeatureLink[]> = L extends readonly [infer F, ...infer Rest]
  ? (F extends FeatureLink ? F["fields"] : never) &
      (Rest extends readonly FeatureLink[] ? JoinedFields<Rest> : never)
  : unknown;

/** The actions of all features of a list, together. */
type JoinedActions<L extends readonly Feature[]> = L extends readonly [infer F, ...infer Rest]
  ? (F extends Feature ? ReturnType<F["actions"]> : never) &
      (Rest extends readonly Feature[] ? JoinedActions<Rest> : never)
  : unknown;

/**
 * A list of features as the store takes it.
 * Its type holds the keys that the features bring: where one widens the view by a part and brings no field for it, what
 * comes out is no `Features`, and the page does not compile.
 */
export function joinFeatures<const L extends readonly Feature[]>(list: L) {
  return {
    ...joinLinks(list),
    actions: (change: Change) => join<JoinedActions<L>>(list.map(({ actions }) => actions(change))),
  };
}

/** The same of what their links need. */
export function joinLinks<const L extends readonly FeatureLink[]>(list: L) {
  return { list, fields: join<JoinedFields<L>>(list.map(({ fields }) => fields)) };
}

/** The parts of all objects in one; its type is that of all together. */
function join<T>(parts: readonly object[]): T;
function join(parts: readonly object[]): object {
  return Object.assign({}, ...parts);
}

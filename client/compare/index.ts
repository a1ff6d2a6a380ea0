import type { Feature } from "../store/feature.ts";
import { compareActions } from "./compare-actions.ts";
import { compareLink } from "./link.ts";

/** Two windows beside each other: what began, ended and changed between them, and who stands where in each. */
export const compare = {
  ...compareLink,
  purpose: "What began, ended and changed between two windows",
  load: () => import("./compare.tsx"),
  hasOwnWindows: true,
  exports: () => import("./exports.ts"),
  actions: compareActions,
  shortcuts: [],
  help: {
    text: "A tie is what a relation type says of two entities. It began where only the second window has it, ended where only the first has it, and changed where both have it by other statements. What is certain is so however the uncertain dates fall; what only may have happened is counted apart. The picture gives each change a colour and a mark; the slider below moves it from the first window to the second. An entity that is chosen narrows the list to its own changes. A line opens its evidence, a heading of the table sorts by it.",
    keys: [],
  },
} satisfies Feature;

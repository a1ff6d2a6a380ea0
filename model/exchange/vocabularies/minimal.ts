import { KINDS } from "../../graph/kinds.ts";
import type { RelationType } from "../../graph/vocabulary.ts";

const any = { from: [...KINDS], to: [...KINDS], sameKind: false, role: false };

/** Two types that say no more than that there is a tie, or that one worked on the other. */
export const minimal: readonly RelationType[] = [
  {
    ...{ type: "RELATED_TO", name: "related to", inverseName: "related to" },
    description: "There is a tie between the two, of a kind that the data do not tell.",
    ...any,
    ...{ sector: "political", polarity: "0", influence: "both", basis: "contact" },
  },
  {
    ...{ type: "INFLUENCED", name: "influenced", inverseName: "influenced by" },
    description: "An author says that the first worked on the second.",
    ...any,
    ...{ sector: "political", polarity: "0", influence: "forward", basis: "claim" },
  },
];

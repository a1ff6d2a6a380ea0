import type { AnsweredChain, AnsweredExplanation } from "../../../model/influence/answers.ts";
import type { Reading } from "../../../model/influence/options.ts";
import { dateLabel } from "../../../model/time/label.ts";
import { nameOf, readAsSentence } from "../../evidence/reading.ts";
import { describeRange } from "../../format/arrival.ts";
import type { Case } from "../../store/case.ts";
import type { TraceView } from "../trace-view.ts";
import { describeDaysExactly } from "./duration.ts";

/** Which limit of the question is given up. */
export type Mending = "maxHops" | "maxRest" | "notThrough" | "without" | "window" | "reading";

/** Why there is no path, in sentences, and the way to mend it where there is one. */
export interface Explanation {
  readonly sentences: readonly string[];
  readonly mend: { readonly limit: Mending; readonly label: string } | null;
}

/** Each limit that can stand in a path's way: what is said of it, and what gives it up. */
const LIMITS = {
  "too-long": {
    limit: "maxHops",
    what: "It has more hops than are allowed.",
    label: "Allow any number of hops",
  },
  barred: {
    limit: "notThrough",
    what: "It passes through what is barred.",
    label: "Let it pass through anything",
  },
  "left-out": { limit: "without", what: "It needs what is left out.", label: "Bring back what is left out" },
  rested: {
    limit: "maxRest",
    what: "It rests longer than is allowed.",
    label: "Let it rest however long",
  },
  doubted: {
    limit: "reading",
    what: "It rests on a date that is doubted, and nothing certain does.",
    label: "Also take what the dates leave room for only if they fall so",
  },
  "outside-window": {
    limit: "window",
    what: "It lies partly outside the window.",
    label: "Ask about all of time",
  },
} as const satisfies Record<string, { limit: Mending; what: string; label: string }>;

/** Why there is no path in words: no chain, a chain against time and where it breaks, or a limit of the question. */
export function explainNone(
  loaded: Case,
  trace: Pick<TraceView, "from" | "to" | "window">,
  why: AnsweredExplanation,
  reading: Reading,
): Explanation {
  if (why.reason === "no-chain") return explainNoChain(loaded, trace);
  if (why.reason === "against-time") {
    return {
      sentences: explainBreak(loaded, why.chain, reading),
      mend: mendBreak(why.chain, trace.window !== null),
    };
  }
  const { what, limit, label } = LIMITS[why.reason];
  const names = why.path.entities.map((id) => nameOf(loaded, id)).join(" → ");
  return {
    sentences: [`There would be a path, arriving ${describeRange(why.path.arrival)}: ${names}.`, what],
    mend: { limit, label },
  };
}

function explainNoChain(loaded: Case, { from, to }: Pick<TraceView, "from" | "to">): Explanation {
  const names = `${nameOf(loaded, from ?? "")} to ${nameOf(loaded, to ?? "")}`;
  return {
    sentences: [
      `Whatever the dates, no relations along which influence can pass lead from ${names}.`,
      "Other ends may be linked, or influence may pass along more types, or the other way, than the case declares.",
    ],
    mend: null,
  };
}

/** The hop at which a chain breaks, what it misses and by how much. */
export function explainBreak(loaded: Case, chain: AnsweredChain, reading: Reading): string[] {
  const broken = sayDated(loaded, chain.relation);
  const by = describeDaysExactly(chain.days);
  const hop = `The chain breaks at hop ${chain.hop + 1} of ${chain.relations.length}.`;
  const [precedes, misses, least] =
    reading === "possible"
      ? ["precedes", "misses", "by at least"]
      : ["may precede", "may miss", "by as much as"];
  if (chain.conflictsWith === undefined) return [hop, `${broken} ${misses} the window ${least} ${by}.`];
  return [hop, `${broken} ${precedes} ${sayDated(loaded, chain.conflictsWith)} ${least} ${by}.`];
}

function sayDated(loaded: Case, id: string): string {
  const relation = loaded.relationsById.get(id);
  if (relation === undefined) return id;
  return `“${readAsSentence(loaded, relation)}” (${dateLabel(relation.dates.when)})`;
}

function mendBreak({ conflictsWith }: AnsweredChain, hasWindow: boolean): Explanation["mend"] {
  if (conflictsWith !== undefined || !hasWindow) return null;
  return { limit: "window", label: LIMITS["outside-window"].label };
}

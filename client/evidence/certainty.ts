import type { Certainty, Ground, Voice } from "../../model/graph/kinds.ts";
import type { Standing } from "../../model/time/in-force.ts";
import { type SideName, unknownSideOf } from "../../model/time/knowledge.ts";

/** How firmly the source speaks, explained to a reader. */
export const CERTAINTY_WORDS: Record<Certainty, string> = {
  stated: "Stated: the source says so.",
  inferred: "Inferred: the source lets one conclude so.",
  disputed: "Disputed: sources contradict each other.",
};

/** In which voice the source speaks, explained to a reader. */
export const VOICE_WORDS: Record<Voice, string> = {
  reports: "Reported as a fact.",
  judges: "A judgement of the authors.",
  recommends: "A recommendation of the authors: something that they hold should be, not something that was.",
};

/** In what rival claims differ, after "Disputed:". */
export const GROUND_WORDS: Record<Ground, string> = {
  figure: "the figure",
  date: "the date",
  denial: "whether it was so",
  actor: "who acted",
};

/** The side of its date that nobody tells, where a relation is only possibly in force for that; null else. */
export function untoldSide(when: string, standing: Standing): SideName | null {
  return standing === "possible" ? unknownSideOf(when) : null;
}

/** How a relation stands in the window, with the side of its date that nobody tells. */
export function describeStanding(standing: Standing, untold: SideName | null): string {
  return untold === null ? STANDING_WORDS[standing] : `${STANDING_WORDS[standing]}: its ${untold} is unknown`;
}

/** How a relation stands in the window that is shown, by its dates. */
export const STANDING_WORDS: Record<Standing, string> = {
  certain: "certainly in force",
  possible: "possibly in force",
  none: "not in force",
};

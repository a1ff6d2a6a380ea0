import type { RobustnessAnswer } from "../../../model/influence/answers.ts";
import { nameOf, readAsSentence } from "../../evidence/reading.ts";
import { formatNumber } from "../../format/number.ts";
import type { Case } from "../../store/case.ts";

type Shaken = RobustnessAnswer["without"][number];

const FALLS = {
  none: "no path is left",
  possible: "the dates leave room only if they fall so",
  certain: "the dates still leave room, however they fall",
} as const;

/** How a verdict fares without one thing that its path rests on. */
export interface ShakenWords {
  readonly name: string;
  readonly says: string;
  /** Whether the verdict is another without it. */
  readonly falls: boolean;
}

/** One thing that the path rests on, and what becomes of the verdict without it. */
export function describeShaken(
  loaded: Case,
  shaken: Shaken,
  verdict: RobustnessAnswer["verdict"],
): ShakenWords {
  return {
    name: nameSupport(loaded, shaken),
    says: FALLS[shaken.verdict],
    falls: shaken.verdict !== verdict,
  };
}

function nameSupport(loaded: Case, { support, id }: Shaken): string {
  if (support === "source") return loaded.sources.get(id)?.name ?? id;
  if (support === "type") return `all relations “${loaded.types.get(id)?.name ?? id}”`;
  if (support === "entity") return nameOf(loaded, id);
  const statement = loaded.relationsById.get(id);
  return statement === undefined ? id : `“${readAsSentence(loaded, statement)}”`;
}

/** In how many datings a path is there, and on how many things the verdict hangs. */
export function describeRobustness({ verdict, without, worlds }: RobustnessAnswer): string[] {
  const falls = without.filter((shaken) => shaken.verdict !== verdict).length;
  const hangs =
    falls === 0
      ? "The verdict holds without any single thing that the path rests on."
      : `The verdict falls without ${formatNumber(falls)} of the ${formatNumber(without.length)} things that the path rests on.`;
  if (worlds === undefined) return [hangs];
  const { holding, sampled } = worlds;
  return [
    hangs,
    `A path is there in ${formatNumber(holding)} of ${formatNumber(sampled)} datings drawn by chance within what the dates allow.`,
  ];
}

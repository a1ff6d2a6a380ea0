import { useEffect } from "react";
import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { useAnnounce } from "../../store/hooks.ts";
import { useDatasetNames } from "../use-other.ts";
import { Matched } from "./matched.tsx";
import { describeCertain, describePossible, isOfTwo } from "./words.ts";

/** How much changed, in a sentence: what is certain, and apart from it what is only possible. */
export function Headline({ answer }: { answer: Comparison }) {
  const announce = useAnnounce();
  const certain = describeCertain(answer, useDatasetNames());
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is said when it changes, not at each drawing.
  useEffect(() => announce(certain), [certain]);
  return (
    <header className="compare-headline">
      <h1>{certain}</h1>
      <p>{describePossible(answer, isOfTwo(answer))}</p>
      <Matched answer={answer} />
    </header>
  );
}

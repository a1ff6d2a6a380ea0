import { useState } from "react";
import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { useCase, useView } from "../../store/hooks.ts";
import type { Selection } from "../../store/view.ts";
import { fetchComparison, pictureQuery } from "../api.ts";
import { describeSides, isOfTwo } from "../changes/words.ts";
import type { ShownAs } from "../compare-view.ts";
import { Part } from "../part.tsx";
import { useAnswer } from "../use-answer.ts";
import { useDatasetNames } from "../use-other.ts";
import { CompareKey } from "./compare-key.tsx";
import { ElsewhereNote } from "./elsewhere-note.tsx";
import { OnePicture } from "./one-picture.tsx";
import { SideBySide } from "./side-by-side.tsx";
import { useCompared } from "./use-compared.ts";

/** The networks of both windows, drawn by what became of each tie. */
export function Pictures({ shownAs }: { readonly shownAs: Exclude<ShownAs, "list"> }) {
  const loaded = useCase();
  const query = useView((view) => pictureQuery(loaded, view));
  return (
    <Part {...useAnswer(query, fetchComparison)} waiting="Drawing …">
      {(answer) => <Drawn answer={answer} shownAs={shownAs} />}
    </Part>
  );
}

interface Props {
  readonly answer: Comparison;
  readonly shownAs: Exclude<ShownAs, "list">;
}

function Drawn({ answer, shownAs }: Props) {
  const compared = useCompared(answer);
  const [elsewhere, setElsewhere] = useState<Selection | null>(null);
  const titles = describeSides(answer, useDatasetNames());
  const { listed, total } = answer;
  return (
    <>
      {shownAs === "one" ? (
        <OnePicture compared={compared} onElsewhere={setElsewhere} />
      ) : (
        <SideBySide compared={compared} titles={titles} onElsewhere={setElsewhere} />
      )}
      <ElsewhereNote chosen={elsewhere} />
      <CompareKey areTwo={isOfTwo(answer)} />
      {listed < total && (
        <p className="compare-note">
          {`${formatNumber(listed)} of ${formatCount(total, "tie")} are drawn: those between the entities with most relations. All are counted above.`}
        </p>
      )}
    </>
  );
}

import { useState } from "react";
import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { formatCount } from "../../format/number.ts";
import { useCase, useView } from "../../store/hooks.ts";
import { chosenIn, fetchComparison, listQuery } from "../api.ts";
import { Part } from "../part.tsx";
import { useAnswer } from "../use-answer.ts";
import { ChangeList } from "./change-list.tsx";

/** How many ties stayed; which ones is asked for when it is unfolded. */
export function Unchanged({ counts }: { counts: Comparison["counts"]["unchanged"] }) {
  const [isOpen, setOpen] = useState(false);
  const isOfChosen = useView(({ selection }) => chosenIn(selection).length > 0);
  const count = counts.certain + counts.possible;
  if (count === 0) return null;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{isOfChosen ? "What stayed of it" : `${formatCount(count, "tie")} unchanged`}</summary>
      {isOpen && <Stayed />}
    </details>
  );
}

function Stayed() {
  const loaded = useCase();
  const query = useView((view) => listQuery(loaded, view, ["unchanged"]));
  return (
    <Part {...useAnswer(query, fetchComparison)} waiting="Listing …">
      {(answer) => <ChangeList answer={answer} />}
    </Part>
  );
}

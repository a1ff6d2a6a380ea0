import { useEffect } from "react";
import { PanelBoundary } from "../controls/panel-boundary.tsx";
import { Evidence } from "../evidence/panel/evidence.tsx";
import { useCase, useSession, useView } from "../store/hooks.ts";
import { fetchComparison, listQuery } from "./api.ts";
import { ChangeList } from "./changes/change-list.tsx";
import { ChosenNote } from "./changes/chosen-note.tsx";
import { Headline } from "./changes/headline.tsx";
import { Unchanged } from "./changes/unchanged.tsx";
import { noteComparison } from "./compared-now.ts";
import { DatasetsProvider } from "./datasets.tsx";
import { MeasuresBeside } from "./measures/measures-beside.tsx";
import { Part } from "./part.tsx";
import { Pictures } from "./pictures/pictures.tsx";
import { ShownAsSwitch, useShownAs } from "./pictures/shown-as-switch.tsx";
import { useAnswer } from "./use-answer.ts";
import { useOther } from "./use-other.ts";
import { Windows } from "./windows/windows.tsx";
import { SectorYears } from "./years/sector-years.tsx";
import "./index.css";

/** Two windows compared: counts, the list of changes, measures beside each other, sectors over the years. */
export default function Compare() {
  return (
    <DatasetsProvider>
      <Comparing />
    </DatasetsProvider>
  );
}

function Comparing() {
  const loaded = useCase();
  const hasSelection = useView(({ selection }) => selection !== null);
  const shownAs = useShownAs();
  const compared = useAnswer(
    useView((view) => listQuery(loaded, view)),
    fetchComparison,
  );
  const { transient } = useSession();
  const { answer: shown } = compared;
  const other = useOther();
  useEffect(
    () => (shown === null ? undefined : noteComparison(transient, { answer: shown, other })),
    [transient, shown, other],
  );
  return (
    <main id="workspace" className="compare" data-evidence={hasSelection}>
      <div className="compare-page">
        <Windows />
        <Part {...compared} waiting="Comparing …">
          {(answer) => (
            <>
              <Headline answer={answer} />
              <ShownAsSwitch />
              {shownAs !== "list" && <Pictures shownAs={shownAs} />}
              <section aria-labelledby="compare-changes">
                <h2 id="compare-changes">What changed</h2>
                <ChosenNote total={answer.total} />
                <ChangeList answer={answer} />
                <Unchanged counts={answer.counts.unchanged} />
              </section>
            </>
          )}
        </Part>
        <SectorYears />
        <MeasuresBeside compared={compared.answer} />
      </div>
      {hasSelection && (
        <div className="area-evidence">
          <PanelBoundary name="evidence">
            <Evidence />
          </PanelBoundary>
        </div>
      )}
    </main>
  );
}

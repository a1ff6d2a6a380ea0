import { Button } from "react-aria-components";
import type { ImportAnswer } from "../../../model/exchange/import-answer.ts";
import { bringMore, leave, load, takesMore } from "../bring/bringing.ts";
import { MatchDataset } from "../bring/match-dataset.tsx";
import { useBringing } from "../bring/use-bringing.ts";
import { refresh } from "../keep/kept.ts";
import { MappingForm } from "../mapping/mapping-form.tsx";
import { PickFiles } from "../parts/pick-files.tsx";
import { Changes } from "./changes.tsx";
import { ColumnsRead } from "./columns-read.tsx";
import { Counts } from "./counts.tsx";
import { FindingList } from "./finding-list.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { NearNames } from "./near-names.tsx";
import { SampleList } from "./sample-list.tsx";
import { UnmatchedNames } from "./unmatched-names.tsx";
import { Verdict } from "./verdict.tsx";

/** An import: what was understood, how it will read, what is wrong, and what to do about it. */
export function Importing() {
  const answer = useBringing((state) => state.answer);
  const progress = useBringing((state) => state.progress);
  const failure = useBringing((state) => state.failure);
  const isOpen = useBringing(takesMore);
  const names = answer?.files.map(({ name }) => name).join(", ") ?? "";
  const isLoading = answer?.state === "loading" || answer?.state === "loaded";
  return (
    <div className="importing">
      <header className="importing-head">
        <h1>{names === "" ? "Bringing in files" : names}</h1>
        <div className="importing-acts">
          {answer?.state === "checked" && <MatchDataset />}
          {isOpen && <PickFiles label="Add a file …" onPick={(files) => void bringMore(files)} />}
          <Button className="button" onPress={() => void leave().then(refresh)}>
            {progress ? "Stop" : "Give up"}
          </Button>
        </div>
      </header>
      {failure && (
        <p className="data-failure" role="alert">
          <b>{failure.title}.</b> {failure.detail}
        </p>
      )}
      {progress && <ImportProgress of={progress} />}
      {answer?.problem && <Problem text={answer.problem.detail} />}
      {answer?.state === "loaded" && <p role="status">It is loaded. Explore opens with it.</p>}
      {answer?.seen && !isLoading && (
        <>
          <Verdict of={answer} isBusy={progress !== null} onLoad={() => void load()} />
          <div className="beside-sample">
            {answer.report && <SampleList of={answer.report} />}
            <div className="import-parts">
              <Parts of={answer} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

/** What is wrong, how the files are read, and what became of all that is in them. */
function Parts({ of: answer }: { readonly of: ImportAnswer }) {
  const { id, report, replaces } = answer;
  return (
    <>
      {report && <FindingList id={id} of={report} />}
      {report?.changes && <Changes of={report.changes} replaces={replaces} />}
      {report && <UnmatchedNames of={report} />}
      <MappingForm answer={answer} />
      {report && <NearNames of={report} />}
      <ColumnsRead answer={answer} />
      {report && <Counts of={report} />}
    </>
  );
}

function Problem({ text }: { readonly text: string }) {
  return (
    <div className="data-failure" role="alert">
      {text.split("\n").map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

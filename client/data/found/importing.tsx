import { Button } from "react-aria-components";
import { leave, load } from "../bring/bringing.ts";
import { useBringing } from "../bring/use-bringing.ts";
import { refresh } from "../keep/kept.ts";
import { MappingForm } from "../mapping/mapping-form.tsx";
import { Changes } from "./changes.tsx";
import { ColumnsRead } from "./columns-read.tsx";
import { Counts } from "./counts.tsx";
import { FindingList } from "./finding-list.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { NearNames } from "./near-names.tsx";
import { SampleList } from "./sample-list.tsx";
import { Verdict } from "./verdict.tsx";

/** An import: what was understood, how it will read, what is wrong, and what to do about it. */
export function Importing() {
  const answer = useBringing((state) => state.answer);
  const progress = useBringing((state) => state.progress);
  const failure = useBringing((state) => state.failure);
  const names = answer?.files.map(({ name }) => name).join(", ") ?? "";
  const isLoading = answer?.state === "loading" || answer?.state === "loaded";
  return (
    <div className="importing">
      <header className="importing-head">
        <h1>{names === "" ? "Bringing in files" : names}</h1>
        <Button className="button" onPress={() => void leave().then(refresh)}>
          {progress ? "Stop" : "Give up"}
        </Button>
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
          {answer.report && <SampleList of={answer.report} />}
          {answer.report && <FindingList id={answer.id} of={answer.report} />}
          {answer.report?.changes && <Changes of={answer.report.changes} replaces={answer.replaces} />}
          <MappingForm answer={answer} />
          {answer.report && <NearNames of={answer.report} />}
          <ColumnsRead answer={answer} />
          {answer.report && <Counts of={answer.report} />}
        </>
      )}
    </div>
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

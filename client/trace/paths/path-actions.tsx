import { Button } from "react-aria-components";
import { CopyButton } from "../../controls/copy-button.tsx";
import { saveFile } from "../../format/save-file.ts";
import { useView } from "../../store/hooks.ts";
import { useTracing } from "../tracing.ts";
import { citePath, type Taken } from "./path-citation.ts";
import { answerToJson, pathsToCsv } from "./path-files.ts";

/** Takes the answer away: as a citation, a link, or a file. */
export function PathActions() {
  const { of, trace, asked, path } = useTracing();
  const without = useView((view) => view.without);
  const { answer } = asked;
  if (answer === null) return null;
  const take = (): Taken => ({ of, trace, answer, path, without, permalink: window.location.href });
  const name = `${trace.from}-to-${trace.to}`.replaceAll(/[^\w]+/g, "-");
  return (
    <div className="path-actions">
      <CopyButton label="Copy with sources" done="Copied" text={() => citePath(take())} />
      <CopyButton label="Copy link" done="Link copied" text={() => window.location.href} />
      {answer.paths.length > 0 && (
        <Button className="button" onPress={() => saveFile(pathsToCsv(take()), `${name}.csv`, "text/csv")}>
          CSV
        </Button>
      )}
      <Button
        className="button"
        onPress={() => saveFile(answerToJson(take()), `${name}.json`, "application/json")}
      >
        JSON
      </Button>
    </div>
  );
}

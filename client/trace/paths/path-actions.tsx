import { Button } from "react-aria-components";
import { CopyButton } from "../../controls/copy-button.tsx";
import { saveFile } from "../../format/save-file.ts";
import { useView } from "../../store/hooks.ts";
import type { PageFile } from "../../store/take-away.ts";
import { useTracing } from "../tracing.ts";
import { citePath, type Taken } from "./path-citation.ts";
import { filesOfAnswer } from "./path-files.ts";

/** Takes the answer away: as a citation, a link, or a file. */
export function PathActions() {
  const { loaded, trace, asked, path } = useTracing();
  const without = useView((view) => view.without);
  const { answer } = asked;
  if (answer === null) return null;
  const take = (): Taken => ({ loaded, trace, answer, path, without, permalink: window.location.href });
  const { hops, whole } = filesOfAnswer(take);
  return (
    <div className="path-actions">
      <CopyButton label="Copy with sources" done="Copied" text={() => citePath(take())} />
      <CopyButton label="Copy link" done="Link copied" text={() => window.location.href} />
      {answer.paths.length > 0 && <SaveButton label="CSV" file={hops} />}
      <SaveButton label="JSON" file={whole} />
    </div>
  );
}

function SaveButton({ label, file }: { readonly label: string; readonly file: PageFile }) {
  return (
    <Button className="button" onPress={async () => saveFile(await file.text(), file.name, file.type)}>
      {label}
    </Button>
  );
}

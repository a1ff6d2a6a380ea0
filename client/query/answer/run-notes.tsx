import { Button } from "react-aria-components";
import type { Answer } from "../../../model/console/answer.ts";
import { useEditor } from "../editor/editor-handle.ts";

/** What limits cut off, and what the database remarks on the query. */
export function RunNotes({ answer: { summary } }: { readonly answer: Answer }) {
  const editor = useEditor();
  const { cut, notifications } = summary;
  if (cut.length + notifications.length === 0) return null;
  return (
    <ul className="run-notes" aria-label="Notes on the answer">
      {cut.map(({ limit, detail }) => (
        <li key={limit} className="query-warning">
          {detail}
        </li>
      ))}
      {notifications.map(({ code, title, detail, place }) => (
        <li key={`${code} ${place?.offset} ${detail}`}>
          <strong>{title}</strong> {detail}{" "}
          {place && (
            <Button className="link-button" onPress={() => editor.current?.goTo(place.offset)}>
              Line {place.line}, column {place.column}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

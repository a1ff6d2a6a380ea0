import { type ChangeEvent, useId, useState } from "react";
import { Button } from "react-aria-components";
import { formatCount } from "../../format/number.ts";
import { useAnnounce } from "../../store/hooks.ts";
import { saveText } from "../answer/take-away.ts";
import { useConsole } from "../hooks.ts";

/**
 * Export as a file and import of one: what a browser keeps is kept nowhere else. The page's own “Export” takes away what is
 * shown, so that these say what they take.
 */
export function ShelfFile({ isEmpty }: { readonly isEmpty: boolean }) {
  const { shelf } = useConsole();
  const announce = useAnnounce();
  const [message, setMessage] = useState("");
  const id = useId();
  const say = (text: string) => {
    setMessage(text);
    announce(text);
  };
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    try {
      say(`${formatCount(shelf.add((await input.files?.[0]?.text()) ?? ""), "query", "queries")} added.`);
    } catch (error) {
      say(`${error instanceof Error ? error.message : String(error)}.`);
    }
    input.value = "";
  };
  return (
    <>
      <Button
        className="button"
        isDisabled={isEmpty}
        onPress={() => saveText(shelf.write(), "entente-queries.json", "application/json")}
      >
        Export queries
      </Button>
      <label htmlFor={id} className="button import">
        Import queries
        <input
          id={id}
          className="import-file"
          type="file"
          accept="application/json,.json"
          onChange={(event) => void take(event)}
        />
      </label>
      {message && <p className="side-note">{message}</p>}
    </>
  );
}

import { useState } from "react";
import { Button } from "react-aria-components";
import { useAnnounce } from "../store/hooks.ts";

interface Props {
  readonly label: string;
  /** What is said when it has been copied. */
  readonly done: string;
  /** The text, made when it is asked for. */
  readonly text: () => string;
}

/** Copies a text; where the browser forbids that, shows it selected for copying by hand. */
export function CopyButton({ label, done, text }: Props) {
  const announce = useAnnounce();
  const [state, setState] = useState<{ copied: boolean; byHand: string }>({ copied: false, byHand: "" });
  const copy = async () => {
    const value = text();
    try {
      await navigator.clipboard.writeText(value);
      setState({ copied: true, byHand: "" });
      announce(done);
    } catch {
      setState({ copied: false, byHand: value });
    }
  };
  return (
    <>
      <Button className="button" onPress={() => void copy()}>
        {state.copied ? done : label}
      </Button>
      {state.byHand && (
        <label className="copy-by-hand">
          The browser does not let the page copy; copy it from here.
          <textarea readOnly rows={6} value={state.byHand} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  );
}

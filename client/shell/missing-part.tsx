import { Button } from "react-aria-components";
import { useStore } from "zustand";
import { missingPart } from "../http/missing-part.ts";

/** Says that a part of the page could not be had, and loads the page again at a click. */
export function MissingPart() {
  const isMissing = useStore(missingPart, (state) => state.isMissing);
  if (!isMissing) return null;
  return (
    <div role="alert" className="notice missing-part">
      <p>
        A part of the page could not be loaded: the program was renewed while the page stood open, or it is
        away. What you chose is in the address, and stays.
      </p>
      <Button className="button" onPress={() => window.location.reload()}>
        Load the page again
      </Button>
    </div>
  );
}

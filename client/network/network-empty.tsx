import { Button } from "react-aria-components";
import { useActions, useSlice } from "../store/hooks.ts";

/** Says why the picture is empty, and what fills it. */
export function NetworkEmpty() {
  const hidden = useSlice((slice) => slice.hidden);
  const { showAll } = useActions();
  return (
    <div className="empty">
      <p className="empty-title">Nothing is in force in this window.</p>
      {hidden === 0 && <p>Widen the window, or move it to where the timeline shows more.</p>}
      {hidden > 0 && (
        <>
          <p>
            {hidden === 1 ? "One relation is" : `${hidden} relations are`} hidden by what is switched off.
          </p>
          <Button className="button" onPress={showAll}>
            Show all
          </Button>
        </>
      )}
    </div>
  );
}

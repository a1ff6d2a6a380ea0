import type { KeyboardEvent } from "react";
import type { Interval } from "../../../model/time/bounds.ts";
import { useSession } from "../../store/hooks.ts";
import type { Grip } from "./drag.ts";
import { monthsOfKey, shiftGrip } from "./keys.ts";

/** Moves a grip by keyboard; a key that is held down is one step of undo. */
export function useGripKeys(grip: Grip, span: Interval) {
  const { view, actions } = useSession();
  const commit = () => actions.setWindow(view.getState().window);
  return {
    onKeyDown(event: KeyboardEvent) {
      const months = event.altKey || event.ctrlKey || event.metaKey ? null : monthsOfKey(event);
      if (months === null) return;
      event.preventDefault();
      event.stopPropagation();
      actions.setWindow(shiftGrip(view.getState().window, grip, months, span), { commit: false });
    },
    onKeyUp(event: KeyboardEvent) {
      if (monthsOfKey(event) !== null) commit();
    },
  };
}

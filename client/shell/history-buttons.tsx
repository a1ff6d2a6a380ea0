import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { useStore } from "zustand";
import { Icon } from "../controls/icon.tsx";
import { useActions, useSession } from "../store/hooks.ts";

/** One step back or forward in what was looked at. */
export function HistoryButtons() {
  const { trail } = useSession();
  const { undo, redo } = useActions();
  const { index, steps } = useStore(trail);
  const [done, undone] = [steps[index - 1], steps[index]];
  return (
    <>
      <TooltipTrigger delay={500}>
        <Button className="icon-button" aria-label="Undo" isDisabled={done === undefined} onPress={undo}>
          <Icon name="undo" />
        </Button>
        <Tooltip className="tooltip">{done ? `Undo ${done}` : "Undo"} (Ctrl Z)</Tooltip>
      </TooltipTrigger>
      <TooltipTrigger delay={500}>
        <Button className="icon-button" aria-label="Redo" isDisabled={undone === undefined} onPress={redo}>
          <Icon name="redo" />
        </Button>
        <Tooltip className="tooltip">{undone ? `Redo ${undone}` : "Redo"} (Ctrl Shift Z)</Tooltip>
      </TooltipTrigger>
    </>
  );
}

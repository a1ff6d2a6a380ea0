import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { useStore } from "zustand";
import { Icon } from "../controls/icon.tsx";
import { useActions, useSession } from "../store/hooks.ts";

/** One step back or forward in what was looked at. */
export function HistoryButtons() {
  const { place } = useSession();
  const { undo, redo } = useActions();
  const { index, last } = useStore(place);
  return (
    <>
      <TooltipTrigger delay={500}>
        <Button className="icon-button" aria-label="Undo" isDisabled={index === 0} onPress={undo}>
          <Icon name="undo" />
        </Button>
        <Tooltip className="tooltip">Undo (Ctrl Z)</Tooltip>
      </TooltipTrigger>
      <TooltipTrigger delay={500}>
        <Button className="icon-button" aria-label="Redo" isDisabled={index >= last} onPress={redo}>
          <Icon name="redo" />
        </Button>
        <Tooltip className="tooltip">Redo (Ctrl Shift Z)</Tooltip>
      </TooltipTrigger>
    </>
  );
}

import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useActions, useSession, useView } from "../store/hooks.ts";

/** Goes from one way of working to another; the state stays. */
export function ModeSwitch() {
  const mode = useView((view) => view.mode);
  const { features } = useSession();
  const { setMode } = useActions();
  if (features.length < 2) return null;
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label="Mode"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[mode]}
      onSelectionChange={(keys) => {
        const chosen = features.find((entry) => keys.has(entry.mode));
        if (chosen) setMode(chosen.mode);
      }}
    >
      {features.map((entry) => (
        <ToggleButton
          key={entry.mode}
          id={entry.mode}
          className="segment"
          aria-label={`${entry.name}: ${entry.purpose}`}
        >
          {entry.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

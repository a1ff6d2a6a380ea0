import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Icon } from "../controls/icon.tsx";
import { useActions, useView } from "../store/hooks.ts";
import { DISPLAYS, type Display } from "../store/view.ts";

const NAMES: Readonly<Record<Display, string>> = { picture: "Picture", table: "Table" };

/** The network as a picture, or the same relations as a table. */
export function DisplaySwitch() {
  const display = useView((view) => view.display);
  const { setDisplay } = useActions();
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label="Show as"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[display]}
      onSelectionChange={(keys) => {
        const chosen = DISPLAYS.find((candidate) => keys.has(candidate));
        if (chosen) setDisplay(chosen);
      }}
    >
      {DISPLAYS.map((name) => (
        <ToggleButton key={name} id={name} className="segment">
          <Icon name={name} /> <span>{NAMES[name]}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

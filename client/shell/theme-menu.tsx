import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "../controls/icon.tsx";
import { useSettings, useSettingsStore } from "../store/hooks.ts";
import { THEMES, type Theme } from "../store/settings.ts";

const NAMES: Readonly<Record<Theme, string>> = { system: "As the system", light: "Light", dark: "Dark" };

/** Light, dark, or as the system has it. */
export function ThemeMenu() {
  const settings = useSettingsStore();
  const theme = useSettings((now) => now.theme);
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={`Theme: ${NAMES[theme]}`}>
        <Icon name={theme} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label="Theme"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={(keys) => {
            const chosen = THEMES.find((candidate) => keys !== "all" && keys.has(candidate));
            if (chosen) settings.setState({ theme: chosen });
          }}
        >
          {THEMES.map((name) => (
            <MenuItem key={name} id={name} textValue={NAMES[name]} className="menu-item menu-item-inline">
              <Icon name={name} /> {NAMES[name]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

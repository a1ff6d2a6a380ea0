import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { Icon } from "../../controls/icon.tsx";

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly names: Readonly<Record<T, string>>;
  readonly choices: readonly T[];
  readonly onChange: (value: T) => void;
}

/** One of a few. */
export function Choice<T extends string>({ label, value, names, choices, onChange }: Props<T>) {
  return (
    <Select
      aria-label={label}
      className="choice"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = choices.find((candidate) => candidate === key);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      <Button className="choice-button">
        <SelectValue /> <Icon name="down" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu">
          {choices.map((choice) => (
            <ListBoxItem className="menu-item" key={choice} id={choice} textValue={names[choice]}>
              {names[choice]}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from "react-aria-components";
import { Icon } from "./icon.tsx";

interface Props<T extends string> {
  readonly label: string;
  /** Where the label is said and not shown. */
  readonly isLabelUnseen?: boolean;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly className?: string;
  readonly error?: string;
  readonly onChange: (value: T) => void;
}

/** One of a few values, in the page's own list. */
export function Picker<T extends string>({
  label,
  isLabelUnseen = false,
  value,
  choices,
  className = "picker",
  error = "",
  onChange,
}: Props<T>) {
  return (
    <Select
      className={className}
      selectedKey={value}
      isInvalid={error !== ""}
      onSelectionChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <Label className={isLabelUnseen ? "unseen" : "picker-label"}>{label}</Label>
      <Button className="picker-button">
        <SelectValue className="picker-value" /> <Icon name="down" />
      </Button>
      <FieldError>{error}</FieldError>
      <Popover className="popover">
        <ListBox className="menu" items={choices.map((choice) => ({ id: choice.value, ...choice }))}>
          {(choice) => (
            <ListBoxItem className="menu-item" textValue={choice.label}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

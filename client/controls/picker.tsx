import { memo, useCallback, useLayoutEffect, useRef } from "react";
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
export function Picker<T extends string>({ onChange, ...shown }: Props<T>) {
  const latest = useRef<(key: string) => void>(() => undefined);
  useLayoutEffect(() => {
    latest.current = (key) => {
      const chosen = shown.choices.find(({ value }) => value === key);
      if (chosen !== undefined) onChange(chosen.value);
    };
  });
  const choose = useCallback((key: string) => latest.current(key), []);
  return <Drawn {...shown} onChange={choose} />;
}

/** A form has dozens of lists, and each is built with all of its values: only one in which something changed is built anew. */
const Drawn = memo(DrawnPicker, isSame);

function isSame(before: Props<string>, now: Props<string>): boolean {
  const { choices: a, ...rest } = before;
  const { choices: b, ...others } = now;
  return (
    a.length === b.length &&
    a.every(({ value, label }, place) => value === b[place]?.value && label === b[place]?.label) &&
    JSON.stringify(rest) === JSON.stringify(others)
  );
}

function DrawnPicker({
  label,
  isLabelUnseen = false,
  value,
  choices,
  className = "picker",
  error = "",
  onChange,
}: Props<string>) {
  return (
    <Select
      className={className}
      selectedKey={value}
      isInvalid={error !== ""}
      onSelectionChange={(key) => onChange(String(key))}
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

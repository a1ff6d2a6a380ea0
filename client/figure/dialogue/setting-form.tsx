import { useState } from "react";
import { Input, Label, NumberField, Radio, RadioGroup, Switch } from "react-aria-components";
import { INKS, type Ink } from "../../../model/exchange/figure/palette.ts";
import { type FigureSetting, WIDTHS } from "../../../model/exchange/figure/setting.ts";

/** Widths of columns that journals have, in millimetres. */
const COLUMNS = [
  { id: "one", name: "One column", width: 84 },
  { id: "two", name: "Two columns", width: 174 },
] as const;

const OWN = "own";

const INK_NAMES: Readonly<Record<Ink, string>> = {
  colour: "Colour",
  "grey-safe": "Colours that stay apart in grey",
  black: "Black and white, with patterns",
};

interface Props {
  readonly setting: FigureSetting;
  /** The width at which the figure is as large as on the screen (millimetres). */
  readonly onScreen: number;
  readonly onChange: (setting: FigureSetting) => void;
}

/** What can be chosen of a figure. */
export function SettingForm({ setting, onScreen, onChange }: Props) {
  return (
    <>
      <WidthChoice
        width={setting.width}
        onScreen={onScreen}
        onChange={(width) => onChange({ ...setting, width })}
      />
      <RadioGroup
        className="radio-group"
        value={setting.ink}
        onChange={(value) => {
          const ink = INKS.find((candidate) => candidate === value);
          if (ink) onChange({ ...setting, ink });
        }}
      >
        <Label>Colours</Label>
        {INKS.map((ink) => (
          <Radio key={ink} value={ink} className="radio">
            {INK_NAMES[ink]}
          </Radio>
        ))}
      </RadioGroup>
      <Choice name="Legend" isOn={setting.legend} onChange={(legend) => onChange({ ...setting, legend })} />
      <Choice
        name="Caption"
        isOn={setting.caption}
        onChange={(caption) => onChange({ ...setting, caption })}
      />
    </>
  );
}

function WidthChoice({
  width,
  onScreen,
  onChange,
}: {
  width: number;
  onScreen: number;
  onChange: (width: number) => void;
}) {
  const [chosen, choose] = useState<string>("two");
  return (
    <RadioGroup
      className="radio-group"
      value={chosen}
      onChange={(value) => {
        choose(value);
        onChange(COLUMNS.find(({ id }) => id === value)?.width ?? clamp(onScreen));
      }}
    >
      <Label>Width</Label>
      {COLUMNS.map((column) => (
        <Radio key={column.id} value={column.id} className="radio">
          {column.name}, {column.width} mm
        </Radio>
      ))}
      <Radio value={OWN} className="radio">
        Another width
      </Radio>
      {chosen === OWN && (
        <NumberField
          className="figure-width"
          aria-label="Width in millimetres"
          value={width}
          minValue={WIDTHS.least}
          maxValue={WIDTHS.most}
          step={1}
          onChange={(value) => onChange(clamp(value))}
        >
          <Input /> mm
        </NumberField>
      )}
    </RadioGroup>
  );
}

function clamp(width: number): number {
  return Number.isFinite(width) ? Math.min(Math.max(width, WIDTHS.least), WIDTHS.most) : WIDTHS.least;
}

function Choice({
  name,
  isOn,
  onChange,
}: {
  name: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}) {
  return (
    <Switch className="switch" isSelected={isOn} onChange={onChange}>
      <span className="switch-track" />
      {name}
    </Switch>
  );
}

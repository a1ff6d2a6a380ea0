import { Button } from "react-aria-components";
import { parseInterval } from "../../../model/time/bounds.ts";
import type { Reading } from "../../../model/time/reading.ts";
import { Picker } from "../../controls/picker.tsx";
import { useActions, useCase, useView } from "../../store/hooks.ts";
import { DateField } from "../../timeline/controls/date-field.tsx";
import { readingOf } from "../api.ts";
import type { SideName } from "../compare-view.ts";
import { useOther } from "../use-other.ts";
import { DatasetPicker } from "./dataset-picker.tsx";
import { listChoices, OTHER } from "./window-choices.ts";

const READINGS_IN_WORDS: readonly { value: Reading; label: string }[] = [
  { value: "possible", label: "Certain and possible" },
  { value: "certain", label: "Only certain" },
];

/** The days of one of the windows, typed or taken from a period of the case, and its reading. */
export function WindowChoice({ side, title }: { side: SideName; title: string }) {
  const { dataset } = useCase();
  const window = useView(({ compare }) => compare[side]);
  const { compare, exploreWindow } = useActions();
  const compared = useView(({ compare: { other } }) => other);
  const other = useOther();
  const span = parseInterval(side === "b" && other !== null ? other.span : dataset.span);
  const dates = { span, window, onWindow: (typed: typeof window) => compare({ [side]: typed }) };
  return (
    <fieldset className="compare-window">
      <legend>{title}</legend>
      <div className="compare-dates">
        <DateField edge="start" label="From" {...dates} />
        <DateField edge="end" label="to" {...dates} />
        <Button className="inline-button" onPress={() => exploreWindow(window)}>
          Show in Explore
        </Button>
      </div>
      {(side === "a" || compared === null) && <PeriodPicker side={side} title={title} />}
      <ReadingPicker side={side} title={title} />
      {side === "b" && <DatasetPicker />}
    </fieldset>
  );
}

function PeriodPicker({ side, title }: { side: SideName; title: string }) {
  const loaded = useCase();
  const window = useView(({ compare }) => compare[side]);
  const { compare } = useActions();
  const { choices, value } = listChoices(loaded, window);
  return (
    <Picker
      label={`Period of ${title}`}
      isLabelUnseen
      value={value}
      choices={choices.map(({ key, name }) => ({ value: key, label: name }))}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.key === key);
        if (chosen !== undefined && key !== OTHER) compare({ [side]: chosen.window });
      }}
    />
  );
}

function ReadingPicker({ side, title }: { side: SideName; title: string }) {
  const reading = useView((view) => readingOf(view, side));
  const { compare, setReading } = useActions();
  return (
    <Picker
      label={`Reading of ${title}`}
      isLabelUnseen
      value={reading}
      choices={READINGS_IN_WORDS}
      onChange={(chosen) => (side === "a" ? setReading(chosen) : compare({ readingB: chosen }))}
    />
  );
}

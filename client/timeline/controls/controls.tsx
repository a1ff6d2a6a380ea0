import { Button, Toolbar } from "react-aria-components";
import type { Interval } from "../../../model/time/bounds.ts";
import { useActions, useSession, useView } from "../../store/hooks.ts";
import type { Landmarks } from "../lanes/landmarks.ts";
import { isSame, moveByMonths } from "../window/window.ts";
import { DateField } from "./date-field.tsx";
import { Icon } from "./icon.tsx";
import { JumpMenu } from "./jump-menu.tsx";
import { Playback } from "./playback.tsx";

/** The row over the chart: step, play, type dates, go to a period or a term, show all. */
export function Controls({ span, landmarks }: { span: Interval; landmarks: Landmarks }) {
  return (
    <div className="timeline-controls">
      <Toolbar aria-label="Steps in time" className="timeline-steps">
        <Step months={-12} span={span} label="One year back" />
        <Playback span={span} />
        <Step months={12} span={span} label="One year forward" />
      </Toolbar>
      <JumpMenu landmarks={landmarks} />
      <WholeSpan span={span} />
      <WindowDates span={span} />
    </div>
  );
}

function WindowDates({ span }: { span: Interval }) {
  const window = useView((view) => view.window);
  const { setWindow } = useActions();
  const shared = { span, window, onWindow: (typed: Interval) => setWindow(typed) };
  return (
    <fieldset className="timeline-dates" aria-label="Dates of the window">
      <DateField edge="start" label="From" {...shared} />
      <DateField edge="end" label="to" {...shared} />
    </fieldset>
  );
}

function Step({ months, span, label }: { months: number; span: Interval; label: string }) {
  const { view, actions } = useSession();
  const stuck = useView(({ window }) => isSame(window, moveByMonths(window, months, span)));
  return (
    <Button
      className="timeline-button"
      aria-label={label}
      isDisabled={stuck}
      onPress={() => actions.setWindow(moveByMonths(view.getState().window, months, span))}
    >
      <Icon name={months < 0 ? "back" : "forward"} />
    </Button>
  );
}

function WholeSpan({ span }: { span: Interval }) {
  const { setWindow } = useActions();
  const whole = useView(({ window }) => isSame(window, span));
  return (
    <Button
      className="timeline-button timeline-text-button"
      isDisabled={whole}
      onPress={() => setWindow(span)}
    >
      All years
    </Button>
  );
}

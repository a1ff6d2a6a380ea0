import { useEffect, useState } from "react";
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import type { Interval } from "../../../model/time/bounds.ts";
import { describeInterval } from "../../format/day.ts";
import { useAnnounce, useSession } from "../../store/hooks.ts";
import { isSame, moveByMonths } from "../window/window.ts";
import { Icon } from "./icon.tsx";

/** Years a second. */
const SPEEDS = [1, 2, 4, 8] as const;
const YEAR = 12;

/** Plays the window through the years; it stops at the last, and at anything else that moves the window. */
export function Playback({ span }: { span: Interval }) {
  const [speed, setSpeed] = useState(2);
  const [playing, setPlaying] = usePlayer(span, speed);
  return (
    <>
      <Button
        className="timeline-button timeline-play"
        aria-label={playing ? "Pause" : "Play through the years"}
        onPress={() => setPlaying(!playing)}
      >
        <Icon name={playing ? "pause" : "play"} />
      </Button>
      <Select
        aria-label="Speed of playing"
        selectedKey={speed}
        onSelectionChange={(key) => setSpeed(Number(key))}
        className="timeline-speed"
      >
        <Button className="timeline-button timeline-text-button">
          <SelectValue />
        </Button>
        <Popover className="popover timeline-popover">
          <ListBox className="menu">
            {SPEEDS.map((years) => (
              <ListBoxItem className="menu-item" key={years} id={years} textValue={`${years} years a second`}>
                {years === 1 ? "1 year/s" : `${years} years/s`}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
    </>
  );
}

/** Whether the window is playing, and the switch. A whole play is one step of undo. */
function usePlayer(span: Interval, yearsASecond: number): [boolean, (playing: boolean) => void] {
  const { view, actions } = useSession();
  const announce = useAnnounce();
  const [playing, setPlaying] = useState(false);

  useEffect(() => {
    if (!playing) return;
    let shown = view.getState().window;
    const timer = setInterval(() => {
      const { window } = view.getState();
      const next = moveByMonths(window, YEAR, span);
      const moved = window === shown && !isSame(next, window);
      if (window === shown) actions.setWindow(next, { commit: !moved });
      if (!moved) setPlaying(false);
      shown = next;
    }, 1000 / yearsASecond);
    return () => clearInterval(timer);
  }, [playing, yearsASecond, span, view, actions]);

  const change = (play: boolean) => {
    const { window } = view.getState();
    const atEnd = isSame(moveByMonths(window, YEAR, span), window);
    if (play && atEnd) actions.setWindow(moveByMonths(window, -YEAR * 10_000, span), { commit: false });
    if (!play) actions.setWindow(window);
    announce(play ? "Playing" : `Stopped at ${describeInterval(view.getState().window)}`);
    setPlaying(play);
  };
  return [playing, change];
}

import { useEffect, useState } from "react";
import { describeInterval } from "../format/day.ts";
import { useSession, useTransient } from "../store/hooks.ts";
import { describePointed } from "./describe-pointed.ts";
import { describeSlice } from "./describe-slice.ts";

/** How long the picture must be still before its change is said (ms): a drag is said once, at its end. */
const STILL = 600;

/** Says in words what changed, for those who do not see it change (WCAG 2.2, 4.1.3). */
export function LiveRegion() {
  const session = useSession();
  const announcement = useTransient((state) => state.announcement);
  const [text, setText] = useState("");

  useEffect(() => setText(announcement.text), [announcement]);

  useEffect(() => {
    let timer = 0;
    const say = (words: string, delay: number) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setText(words), delay);
    };
    const stops = [
      session.slice.subscribe((slice) => {
        say(`${describeInterval(slice.window)}: ${describeSlice(slice, session.loaded).join(" ")}`, STILL);
      }),
      session.transient.subscribe(({ pointed }, before) => {
        if (pointed && pointed !== before.pointed) say(describePointed(pointed, session), STILL / 4);
      }),
    ];
    return () => {
      window.clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [session]);

  return (
    <div aria-live="polite" aria-atomic="true" className="unseen">
      {text}
    </div>
  );
}

import { useEffect, useState } from "react";
import { NamesWithin } from "../evidence/names-within.tsx";
import { describeInterval } from "../format/day.ts";
import { useSession, useTransient } from "../store/hooks.ts";
import type { Announcement } from "../store/transient.ts";
import { describePointed, namedByPointed } from "./describe-pointed.ts";
import { describeSlice } from "./describe-slice.ts";

/** How long the picture must be still before its change is said (ms): a drag is said once, at its end. */
const STILL = 600;

/** Says in words what changed, for those who do not see it change (WCAG 2.2, 4.1.3). */
export function LiveRegion() {
  const session = useSession();
  const announcement = useTransient((state) => state.announcement);
  const [said, setSaid] = useState<Announcement>({ text: "" });

  useEffect(() => setSaid(announcement), [announcement]);

  useEffect(() => {
    let timer = 0;
    const say = (announced: Announcement, delay: number) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setSaid(announced), delay);
    };
    const stops = [
      session.slice.subscribe((slice) => {
        const text = `${describeInterval(slice.window)}: ${describeSlice(slice, session.loaded).join(" ")}`;
        say({ text }, STILL);
      }),
      session.transient.subscribe(({ pointed }, before) => {
        if (!pointed || pointed === before.pointed) return;
        const text = describePointed(pointed, session);
        say({ text, of: namedByPointed(pointed, session.loaded) }, STILL / 4);
      }),
    ];
    return () => {
      window.clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [session]);

  return (
    <div aria-live="polite" aria-atomic="true" className="unseen">
      <NamesWithin text={said.text} of={said.of ?? []} />
    </div>
  );
}

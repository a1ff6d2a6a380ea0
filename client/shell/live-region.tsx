import { useEffect, useState } from "react";
import { NamesWithin } from "../evidence/names-within.tsx";
import { describeInterval } from "../format/day.ts";
import { useSession, useTransient } from "../store/hooks.ts";
import type { Announcement } from "../store/transient.ts";
import { describePointed, namedByPointed } from "./describe-pointed.ts";
import { describeSlice } from "./describe-slice.ts";
import { createSpeaker, STILL } from "./speaker.ts";

/** Says in words what changed, for those who do not see it change (WCAG 2.2, 4.1.3). */
export function LiveRegion() {
  const session = useSession();
  const announcement = useTransient((state) => state.announcement);
  const [said, setSaid] = useState<Announcement>({ text: "" });

  const [speaker] = useState(() => createSpeaker(setSaid));

  useEffect(() => speaker.now(announcement), [speaker, announcement]);

  useEffect(() => {
    const stops = [
      session.slice.subscribe((slice) => {
        const text = `${describeInterval(slice.window)}: ${describeSlice(slice, session.loaded).join(" ")}`;
        speaker.later({ text });
      }),
      session.transient.subscribe(({ pointed }, before) => {
        if (!pointed || pointed === before.pointed) return;
        const text = describePointed(pointed, session);
        speaker.later({ text, of: namedByPointed(pointed, session.loaded) }, STILL / 4);
      }),
      speaker.stop,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, speaker]);

  return (
    <div aria-live="polite" aria-atomic="true" className="unseen">
      <NamesWithin text={said.text} of={said.of ?? []} />
    </div>
  );
}

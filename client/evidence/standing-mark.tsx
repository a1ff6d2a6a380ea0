import type { Standing } from "../../model/time/in-force.ts";
import { STANDING_WORDS } from "./certainty.ts";

/** A short line drawn as the picture draws it: solid, dashed, or hardly there; with the same in words. */
export function StandingMark({ standing }: { standing: Standing }) {
  return (
    <span className={`standing standing-${standing}`} title={`${STANDING_WORDS[standing]} in the window`}>
      <svg width="18" height="8" aria-hidden="true">
        <path d="M0 4h18" />
      </svg>
      <span className="unseen">{STANDING_WORDS[standing]} in the window</span>
    </span>
  );
}

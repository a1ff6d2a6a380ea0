import type { Standing } from "../../model/time/in-force.ts";
import type { SideName } from "../../model/time/knowledge.ts";
import { STANDING_WORDS } from "./certainty.ts";

interface Props {
  readonly standing: Standing;
  /** The side of the date that nobody tells, where that is why it is only possible. */
  readonly untold: SideName | null;
}

/** A short line drawn as the picture draws it: solid, dashed, dashed with dots for an unknown side, or hardly there; with the same in words. */
export function StandingMark({ standing, untold }: Props) {
  const words = `${STANDING_WORDS[standing]} in the window${untold ? `: its ${untold} is unknown` : ""}`;
  return (
    <span className={`standing standing-${standing}`} title={words} data-untold={untold}>
      <svg width="18" height="8" aria-hidden="true">
        <path d="M0 4h18" />
      </svg>
      <span className="unseen">{words}</span>
    </span>
  );
}

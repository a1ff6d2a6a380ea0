import { memo } from "react";
import { Toolbar } from "react-aria-components";
import { useActions } from "../../store/hooks.ts";
import type { TimeScale } from "../scale.ts";
import type { Stretch } from "./stretches.ts";

/** Enough of a name can be read in ribbons as wide as this (pixels) to cut it; a narrower one shows it whole or not at all. */
const ROOM_TO_CUT = 120;

/** Where a first ribbon begins before this (pixels), the name of its lanes would be under it. */
const ROOM_FOR_TITLE = 120;

interface Props {
  readonly label: string;
  readonly title: string;
  readonly kind: "period" | "term";
  readonly lanes: readonly (readonly Stretch[])[];
  readonly scale: TimeScale;
}

/** Lanes of periods or terms; one tab stop, arrow keys within, and each sets the window to itself. */
export const Ribbons = memo(function Ribbons({ label, title, kind, lanes, scale }: Props) {
  const isCovered = lanes.some(([first]) => first !== undefined && scale.x(first.start) < ROOM_FOR_TITLE);
  return (
    <div className="ribbon-lanes" data-covered={isCovered}>
      <span className="ribbon-lanes-label" aria-hidden="true">
        {title}
      </span>
      <Toolbar aria-label={label}>
        {lanes.map((lane) => (
          <div className="ribbon-lane" key={lane[0]?.key}>
            {lane.map((stretch) => (
              <Ribbon key={stretch.key} stretch={stretch} kind={kind} scale={scale} />
            ))}
          </div>
        ))}
      </Toolbar>
    </div>
  );
});

function Ribbon({ stretch, kind, scale }: { stretch: Stretch; kind: Props["kind"]; scale: TimeScale }) {
  const { setWindow } = useActions();
  const { start, end, core, name, language, detail, intensity, words } = stretch;
  const left = scale.x(start);
  const width = Math.max(scale.x(end + 1) - left, 3);
  const sure = core ?? stretch;
  const inset = scale.x(sure.start) - left;
  const sureWidth = scale.x(sure.end + 1) - scale.x(sure.start);
  // What is not known exactly fades over the days between its bounds; where no day is sure, all of it does.
  const [fadeIn, fadeOut] = core === null ? [width / 2, width / 2] : [inset, width - inset - sureWidth];
  const maskImage = `linear-gradient(to right, rgb(0 0 0 / 15%), #000 ${fadeIn}px, #000 calc(100% - ${fadeOut}px), rgb(0 0 0 / 15%))`;
  return (
    <button
      type="button"
      className={`ribbon ribbon-${kind}`}
      style={{ left, width }}
      data-intensity={intensity}
      data-untold={stretch.untold}
      data-cut={sureWidth >= ROOM_TO_CUT}
      data-side={left > scale.width * 0.6 ? "left" : "right"}
      aria-label={describe(stretch, kind)}
      onClick={() => setWindow({ start, end })}
    >
      <span className="ribbon-ground" style={{ maskImage }} />
      <span className="ribbon-name" lang={language} style={{ left: inset, width: sureWidth }}>
        {name}
      </span>
      <span className="ribbon-more">
        <strong lang={language}>{name}</strong> {words}
        {kind === "term" && <em>{detail}</em>}
      </span>
    </button>
  );
}

const CLOSENESS = ["coldest", "cool", "even", "warm", "closest"];

function describe({ name, detail, intensity, words }: Stretch, kind: Props["kind"]): string {
  if (kind === "term") return `${name}, ${detail}, ${words}: show this time`;
  const tone = intensity === null ? "" : `, relations ${CLOSENESS[intensity + 2]}`;
  return `${name}, ${words}${tone}: show this time`;
}

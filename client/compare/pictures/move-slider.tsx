import { Label, Slider, SliderOutput, SliderThumb, SliderTrack, ToggleButton } from "react-aria-components";
import { formatCount } from "../../format/number.ts";
import { useActions, useAnnounce, useView } from "../../store/hooks.ts";
import { FAR } from "../compare-view.ts";
import { describeMoved } from "./describe-moved.ts";
import type { Compared } from "./slices.ts";

/** How far a key moves. */
const STEP = 2;

interface Props {
  readonly compared: Pick<Compared, "a" | "b">;
  /** How many ties the picture draws. */
  readonly lines: number;
}

/** Moves the picture from the first window to the second; by keys too. */
export function MoveSlider({ compared, lines }: Props) {
  const moved = useView(({ compare }) => compare.moved);
  const { compare } = useActions();
  const announce = useAnnounce();
  const at = moved ?? 0;
  return (
    <div className="compare-move">
      <ToggleButton
        className="button compare-both"
        isSelected={moved === null}
        onChange={(isBoth) => compare({ moved: isBoth ? null : 0 })}
      >
        Both at once
      </ToggleButton>
      <Slider
        className="compare-slider"
        minValue={0}
        maxValue={FAR}
        step={STEP}
        value={at}
        onChange={(next) => compare({ moved: next }, { commit: false })}
        onChangeEnd={(next) => {
          compare({ moved: next });
          announce(describeMoved(compared, next));
        }}
      >
        <Label>From the first window to the second</Label>
        <SliderTrack className="compare-track">
          <SliderThumb className="compare-thumb" />
        </SliderTrack>
        <SliderOutput className="compare-moved">
          {moved === null ? "Both windows" : describeMoved(compared, moved)}
        </SliderOutput>
      </Slider>
      <p className="compare-note">{describePicture(moved, lines)}</p>
    </div>
  );
}

function describePicture(moved: number | null, lines: number): string {
  const drawn = formatCount(lines, "tie");
  if (moved === null) return `${drawn}, coloured by what became of them from the first window to the second.`;
  if (moved === 0 || moved === FAR) return `${drawn} in force; the colours still say what becomes of them.`;
  return `${drawn} in force on the way. What came and went between the two windows is in neither, and not drawn.`;
}

import { useMemo } from "react";
import { NetworkPanel } from "../../network/network-panel.tsx";
import { SessionContext, useView } from "../../store/hooks.ts";
import { MoveSlider } from "./move-slider.tsx";
import { type Compared, sliceBetween, sliceOfBoth } from "./slices.ts";
import { type OnElsewhere, usePictureSession } from "./use-picture-session.ts";

interface Props {
  readonly compared: Compared;
  readonly onElsewhere: OnElsewhere;
}

/** Both windows as one network, or what of it is in force on the way from the first to the second. */
export function OnePicture({ compared, onElsewhere }: Props) {
  const moved = useView(({ compare }) => compare.moved);
  const slice = useMemo(
    () => (moved === null ? sliceOfBoth(compared) : sliceBetween(compared, moved)),
    [compared, moved],
  );
  const session = usePictureSession(compared.loaded, slice, onElsewhere);
  return (
    <>
      <div className="compare-picture">
        <SessionContext value={session}>
          <NetworkPanel name="Network of both windows" />
        </SessionContext>
      </div>
      <MoveSlider compared={compared} lines={slice.totals.relations} />
    </>
  );
}

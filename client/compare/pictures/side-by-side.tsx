import { useMemo, useState } from "react";
import { NetworkPanel } from "../../network/network-panel.tsx";
import { type LinkedCameras, linkCameras } from "../../network/picture/linked-cameras.ts";
import { SessionContext } from "../../store/hooks.ts";
import type { SideName } from "../compare-view.ts";
import { type Compared, sliceOfSide } from "./slices.ts";
import { type OnElsewhere, usePictureSession } from "./use-picture-session.ts";

interface Props {
  readonly compared: Compared;
  readonly titles: Readonly<Record<SideName, string>>;
  readonly onElsewhere: OnElsewhere;
}

/** The networks of both windows, every entity at the same place in each; moved and zoomed together. */
export function SideBySide({ compared, titles, ...rest }: Props) {
  const [linked] = useState(linkCameras);
  return (
    <div className="compare-sides">
      <SidePicture compared={compared} side="a" title={titles.a} linked={linked} {...rest} />
      <SidePicture compared={compared} side="b" title={titles.b} linked={linked} {...rest} />
    </div>
  );
}

interface SideProps {
  readonly compared: Compared;
  readonly side: SideName;
  readonly title: string;
  readonly linked: LinkedCameras;
  readonly onElsewhere: OnElsewhere;
}

function SidePicture({ compared, side, title, linked, onElsewhere }: SideProps) {
  const slice = useMemo(() => sliceOfSide(compared, side), [compared, side]);
  const session = usePictureSession(compared.loaded, slice, onElsewhere);
  return (
    <figure className="compare-picture">
      <figcaption>{title}</figcaption>
      <SessionContext value={session}>
        <NetworkPanel name={`Network of the ${side === "a" ? "first" : "second"} window`} linked={linked} />
      </SessionContext>
    </figure>
  );
}

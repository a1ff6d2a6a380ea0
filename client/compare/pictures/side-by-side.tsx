import { useMemo } from "react";
import { NetworkPanel } from "../../network/network-panel.tsx";
import { SessionContext } from "../../store/hooks.ts";
import type { SideName } from "../compare-view.ts";
import { type Compared, sliceOfSide } from "./slices.ts";
import { usePictureSession } from "./use-picture-session.ts";

interface Props {
  readonly compared: Compared;
  readonly titles: Readonly<Record<SideName, string>>;
}

/** The networks of both windows, every entity at the same place in each. */
export function SideBySide({ compared, titles }: Props) {
  return (
    <div className="compare-sides">
      <SidePicture compared={compared} side="a" title={titles.a} />
      <SidePicture compared={compared} side="b" title={titles.b} />
    </div>
  );
}

interface SideProps {
  readonly compared: Compared;
  readonly side: SideName;
  readonly title: string;
}

function SidePicture({ compared, side, title }: SideProps) {
  const slice = useMemo(() => sliceOfSide(compared, side), [compared, side]);
  const session = usePictureSession(compared.of, slice);
  return (
    <figure className="compare-picture">
      <figcaption>{title}</figcaption>
      <SessionContext value={session}>
        <NetworkPanel name={`Network of the ${side === "a" ? "first" : "second"} window`} />
      </SessionContext>
    </figure>
  );
}

import { useMemo, useRef } from "react";
import { type Interval, parseInterval } from "../../model/time/bounds.ts";
import { useCase, useFilters } from "../store/hooks.ts";
import { EVERY_READING } from "../store/slice.ts";
import { Axis } from "./axis.tsx";
import { Controls } from "./controls/controls.tsx";
import { Density } from "./density/density.tsx";
import { type Landmarks, listLandmarks } from "./lanes/landmarks.ts";
import { packLanes } from "./lanes/lanes.ts";
import { Ribbons } from "./lanes/ribbons.tsx";
import type { Stretch } from "./lanes/stretches.ts";
import { makeScale, type TimeScale } from "./scale.ts";
import { useWidth } from "./use-width.ts";
import { WindowOverlay } from "./window/window-overlay.tsx";

/** Time under the network: how much is known of each year, periods, terms of office, and the window that is shown. */
export function Timeline() {
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref);
  const span = useSpan();
  const landmarks = useLandmarks(span);
  const scale = useMemo(() => makeScale(span, Math.max(width, 1)), [span, width]);
  return (
    <section className="timeline" aria-label="Timeline">
      <Controls span={span} landmarks={landmarks} />
      <div className="timeline-chart" ref={ref}>
        {width > 0 && <Chart scale={scale} landmarks={landmarks} />}
      </div>
    </section>
  );
}

function Chart({ scale, landmarks: { periods, left, right } }: { scale: TimeScale; landmarks: Landmarks }) {
  return (
    <WindowOverlay
      scale={scale}
      above={
        <>
          <Lanes label="Periods" title="" kind="period" stretches={periods} scale={scale} />
          <Lanes
            label={`Leaders of ${left.name}`}
            title={left.name}
            kind="term"
            stretches={left.terms}
            scale={scale}
          />
        </>
      }
      below={
        <Lanes
          label={`Leaders of ${right.name}`}
          title={right.name}
          kind="term"
          stretches={right.terms}
          scale={scale}
        />
      }
    >
      <Density scale={scale} />
      <Axis scale={scale} />
    </WindowOverlay>
  );
}

interface LanesProps {
  /** The name of the lanes, in full and as it is written beside them. */
  readonly label: string;
  readonly title: string;
  readonly kind: "period" | "term";
  readonly stretches: readonly Stretch[];
  readonly scale: TimeScale;
}

function Lanes({ label, title, kind, stretches, scale }: LanesProps) {
  const lanes = useMemo(() => packLanes(stretches, sureExtent), [stretches]);
  if (lanes.length === 0) return null;
  return <Ribbons label={label} title={title} kind={kind} lanes={lanes} scale={scale} />;
}

/** Of periods dated by year, one's last year is the next one's first: what is unsure of both may overlap. */
function sureExtent(stretch: Stretch): Interval {
  return stretch.core ?? stretch;
}

function useSpan() {
  const { start, end } = useCase().dataset.span;
  return useMemo(() => parseInterval({ start, end }), [start, end]);
}

function useLandmarks(span: Interval): Landmarks {
  const loaded = useCase();
  const filters = useFilters(EVERY_READING);
  return useMemo(() => listLandmarks(loaded, span, filters), [loaded, span, filters]);
}

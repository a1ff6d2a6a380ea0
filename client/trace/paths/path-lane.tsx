import { NamesWithin } from "../../evidence/names-within.tsx";
import type { TimeScale } from "../../timeline/scale.ts";
import { describePathBriefly } from "../answer/sentences.ts";
import { useTracing } from "../tracing.ts";
import type { Course } from "./course.ts";

const HEIGHT = 26;

interface Props {
  readonly course: Course;
  readonly index: number;
  readonly isChosen: boolean;
  readonly scale: TimeScale;
  readonly onChoose: () => void;
}

/** A path in one lane: its stations in time, and a click that chooses it. */
export function PathLane({ course, index, isChosen, scale, onChoose }: Props) {
  const { loaded, asked } = useTracing();
  const path = asked.answer?.paths[index];
  const brief = path && describePathBriefly(loaded, path);
  const moments = course.stations.map(({ moment }) => moment);
  const from = scale.x(moments[0]?.start ?? 0);
  const to = scale.x((moments.at(-1)?.end ?? 0) + 1);
  return (
    <button type="button" className="path-lane" aria-pressed={isChosen} onClick={onChoose}>
      <span className="path-lane-name" title={brief}>
        <b>Path {index + 1}</b> {path && brief && <NamesWithin text={brief} of={path.entities} />}
      </span>
      <svg width={scale.width} height={HEIGHT} aria-hidden="true">
        <path className="lane-line" d={`M${from} ${HEIGHT / 2}H${to}`} />
        {moments.map(({ start, end }, hop) => (
          <g key={course.stations[hop]?.relation}>
            <rect
              className="lane-span"
              x={scale.x(start)}
              y={HEIGHT / 2 - 4}
              width={Math.max(scale.x(end + 1) - scale.x(start), 2)}
              height={8}
            />
            <circle className="lane-station" cx={scale.x(start)} cy={HEIGHT / 2} r={4.5} />
          </g>
        ))}
      </svg>
    </button>
  );
}

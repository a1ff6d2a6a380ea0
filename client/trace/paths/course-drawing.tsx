import { useEffect, useId, useRef } from "react";
import { EntityLink } from "../../evidence/links.tsx";
import { nameOf } from "../../evidence/reading.ts";
import type { TimeScale } from "../../timeline/scale.ts";
import { describeDays } from "../answer/duration.ts";
import { useTracing } from "../tracing.ts";
import type { Course } from "./course.ts";
import { drawBand, drawLine, heightOf, placeName, rowOf, STEP, shapeStations } from "./course-shape.ts";
import { StationMark } from "./station-mark.tsx";

/** The height of the axis that stays at the bottom of the panel (pixels). */
const AXIS = 28;

interface Props {
  readonly course: Course;
  readonly scale: TimeScale;
  /** Room for names at the left (pixels); none where they stand on their rows. */
  readonly gutter: number;
}

/** A way through time: entities below each other, the line resting with one and passing on to the next. */
export function CourseDrawing({ course, scale, gutter }: Props) {
  const { loaded } = useTracing();
  const shapes = shapeStations(course, scale.x, scale.width);
  const height = heightOf(course);
  const ref = useRef<HTMLDivElement>(null);
  // The chosen one of several paths may lie below what the panel shows.
  useEffect(() => scrollIntoPanel(ref.current), []);
  return (
    <div className="course" data-would={course.isWouldBe} ref={ref} style={{ height }}>
      <ol className="course-names" aria-label="Entities on the way" style={{ width: gutter || undefined }}>
        {course.entities.map((id, index) => (
          <li
            key={id}
            style={{ top: rowOf(index), ...(gutter === 0 && placeName(shapes[index], scale.width)) }}
            title={nameOf(loaded, id)}
          >
            <EntityLink id={id} />
          </li>
        ))}
      </ol>
      <div className="course-plot" style={{ left: gutter, width: scale.width, height }}>
        <Lines course={course} scale={scale} />
        {shapes.map((shape, index) => (
          <StationMark key={shape.station.relation} shape={shape} number={index + 1} />
        ))}
      </div>
    </div>
  );
}

function scrollIntoPanel(course: HTMLElement | null): void {
  const panel = course?.closest(".panel-body");
  if (!course || !panel) return;
  const { bottom } = course.getBoundingClientRect();
  const hidden = bottom + AXIS - panel.getBoundingClientRect().bottom;
  if (hidden > 0) panel.scrollTop += hidden;
}

function Lines({ course, scale }: Pick<Props, "course" | "scale">) {
  const shapes = shapeStations(course, scale.x, scale.width);
  const head = useId();
  const crossed = shapes.filter(({ station }) => station.state === "crossed");
  return (
    <svg className="course-lines" width={scale.width} height={heightOf(course)} aria-hidden="true">
      {course.entities.map((id, index) => (
        <path key={id} className="course-row" d={`M0 ${rowOf(index)}H${scale.width}`} />
      ))}
      <path className="course-band" d={drawBand(crossed)} />
      {shapes
        .filter(({ station }) => station.state !== "crossed")
        .map(({ station, x, top }) => (
          <rect
            key={station.relation}
            className={`course-${station.state}`}
            x={x.start}
            y={top}
            width={Math.max(x.end - x.start, 3)}
            height={STEP}
          />
        ))}
      <path className="course-latest" d={drawLine(crossed, "end")} />
      <marker id={head} viewBox="0 0 10 10" refX="5" refY="5" markerWidth="5" markerHeight="5" orient="auto">
        <path className="course-head" d="M0 0 10 5 0 10z" />
      </marker>
      <path
        className="course-earliest"
        d={drawLine(crossed, "start")}
        {...(course.break === null && { markerEnd: `url(#${head})` })}
      />
      <Break course={course} scale={scale} />
    </svg>
  );
}

/** The step back in time that no influence can take. */
function Break({ course, scale }: Pick<Props, "course" | "scale">) {
  const head = useId();
  const at = course.break;
  if (at === null) return null;
  const y = rowOf(at.hop);
  const [arrived, closed] = [scale.x(at.arrived), scale.x(at.closed)];
  const middle = (arrived + closed) / 2;
  return (
    <g className="course-break">
      <marker id={head} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
        <path d="M0 0 8 4 0 8z" />
      </marker>
      <path d={`M${arrived} ${y}H${closed}`} markerEnd={`url(#${head})`} />
      <text x={middle} y={y + 4} textAnchor="middle">
        {describeDays(Math.abs(at.arrived - at.closed))} too late
      </text>
    </g>
  );
}

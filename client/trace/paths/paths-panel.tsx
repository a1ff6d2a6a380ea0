import { useMemo, useRef } from "react";
import { Axis } from "../../timeline/axis.tsx";
import { makeScale } from "../../timeline/scale.ts";
import { useWidth } from "../../timeline/use-width.ts";
import { type Tracing, useTracing } from "../tracing.ts";
import { type Course, coursesOf, domainOf } from "./course.ts";
import { CourseDrawing } from "./course-drawing.tsx";
import { PathLane } from "./path-lane.tsx";

/** Beside the axis there is room for names where the panel is at least this wide (pixels). */
const WIDE = 640;
const GUTTER = 176;

/** The answered paths as lines over the time axis: the chosen one at large, the others in a lane each. */
export function PathsPanel() {
  const tracing = useTracing();
  const { span, trace, asked, show } = tracing;
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref);
  const courses = useCourses(tracing);
  const gutter = width >= WIDE ? GUTTER : 0;
  const scale = useMemo(
    () => makeScale(domainOf(courses, span), Math.max(width - gutter, 1)),
    [courses, span, width, gutter],
  );
  const chosen = Math.min(trace.path, courses.length - 1);
  return (
    <div
      className="paths-panel"
      ref={ref}
      aria-busy={asked.isAsking}
      data-wide={gutter > 0}
      data-many={courses.length > 1}
    >
      {courses.length === 0 && <p className="panel-note">{emptyReason(tracing)}</p>}
      {width > 0 && courses.length > 0 && (
        <>
          <ol className="path-lanes" aria-label="Paths over time">
            {courses.map((course, index) => (
              <li key={course.entities.join(" ")}>
                {courses.length > 1 && (
                  <PathLane
                    course={course}
                    index={index}
                    isChosen={index === chosen}
                    scale={scale}
                    onChoose={() => show({ path: index })}
                  />
                )}
                {index === chosen && <CourseDrawing course={course} scale={scale} gutter={gutter} />}
              </li>
            ))}
          </ol>
          <div className="paths-axis" style={{ marginLeft: gutter }}>
            <Axis scale={scale} />
          </div>
        </>
      )}
    </div>
  );
}

function useCourses({ loaded, asked }: Tracing): readonly Course[] {
  const { answer } = asked;
  return useMemo(() => coursesOf(loaded, answer), [loaded, answer]);
}

function emptyReason({ trace, asked }: Tracing): string {
  if (trace.from === null || trace.to === null) return "Paths are drawn here once both ends are chosen.";
  if (asked.isAsking) return "Asking …";
  if (asked.error !== null) return "There is no answer to draw.";
  if (trace.from === trace.to) return "A path needs two different ends.";
  return "There is no chain of relations to draw, whatever its dates.";
}

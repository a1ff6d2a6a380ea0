import { Button } from "react-aria-components";
import { DateField } from "../../timeline/controls/date-field.tsx";
import { isSame } from "../../timeline/window/window.ts";
import { useTracing } from "../tracing.ts";
import { LimitGroup } from "./limit-group.tsx";

/** The days within which each hop happens. */
export function WindowLimits() {
  const { trace, span, ask } = useTracing();
  const window = trace.window ?? span;
  return (
    <LimitGroup title="Hops happen within">
      <div className="limit-dates">
        {(["start", "end"] as const).map((edge) => (
          <DateField
            key={edge}
            edge={edge}
            label={edge === "start" ? "From" : "to"}
            span={span}
            window={window}
            onWindow={(next) => ask({ window: isSame(next, span) ? null : next })}
          />
        ))}
      </div>
      {trace.window === null ? (
        <p className="limit-hint">All of time. A day, a month, a year, “late 1975”, “1980s” …</p>
      ) : (
        <Button className="inline-button" onPress={() => ask({ window: null })}>
          All of time
        </Button>
      )}
    </LimitGroup>
  );
}

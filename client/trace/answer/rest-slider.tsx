import { Button, Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";
import type { AnsweredPath } from "../../../model/influence/answers.ts";
import type { Reading } from "../../../model/influence/options.ts";
import { useView } from "../../store/hooks.ts";
import { fetchPaths, writeLimits, writePaths } from "../api.ts";
import { useTracing } from "../tracing.ts";
import { useAsked } from "../use-asked.ts";
import { describeDays, describeDaysExactly } from "./duration.ts";

/** The least span of the slider, in days: ten years. */
const SPAN = 3650;

/** How many steps of the keyboard lead from none to any. */
const STEPS = 100;

/** How long influence may rest at most: set by hand, with the value at which the path breaks. */
export function RestSlider() {
  const { trace, asked, ask } = useTracing();
  const breaking = useBreakingRest();
  if (asked.answer === null || breaking === null) return null;
  const { leastRest: breaksAt, verdict } = breaking;
  const span = Math.max(SPAN, Math.ceil(breaksAt * 1.25));
  const step = Math.ceil(span / STEPS);
  const any = step * STEPS;
  const value = Math.min(trace.maxRest ?? any, any);
  return (
    <div className="rest-slider">
      <Slider
        minValue={0}
        maxValue={any}
        step={step}
        defaultValue={value}
        key={value}
        onChangeEnd={(days) => ask({ maxRest: days >= any ? null : days })}
      >
        <Label>Longest rest</Label>
        <SliderOutput>
          {({ state }) => (state.getThumbValue(0) >= any ? "any" : describeDays(state.getThumbValue(0)))}
        </SliderOutput>
        <SliderTrack className="rest-track">
          <span
            className="rest-break"
            style={{ insetInlineStart: `${(100 * breaksAt) / any}%` }}
            aria-hidden="true"
          />
          <SliderThumb className="rest-thumb" />
        </SliderTrack>
      </Slider>
      <p className="rest-note">
        {describeBreak(breaksAt, verdict)}{" "}
        {trace.maxRest === null && breaksAt > 0 && (
          <Button className="inline-button" onPress={() => ask({ maxRest: breaksAt - 1 })}>
            See it break
          </Button>
        )}
        {trace.maxRest !== null && (
          <Button className="inline-button" onPress={() => ask({ maxRest: null })}>
            Allow any rest
          </Button>
        )}
      </p>
    </div>
  );
}

function describeBreak(breaksAt: number, verdict: Reading): string {
  if (breaksAt === 0) return "There is a path that needs no rest.";
  const left = verdict === "certain" ? "no path holds however the uncertain dates fall" : "no path is left";
  return `Below ${describeDaysExactly(breaksAt)} ${left}.`;
}

/** The steadiest path of the question, whatever rest and criterion it asks for; null while there is none. */
function useBreakingRest(): AnsweredPath | null {
  const { loaded, trace } = useTracing();
  const without = useView((view) => view.without);
  const free = { ...trace, maxRest: null, criterion: "steadiest" as const };
  const { answer } = useAsked(writePaths(free, writeLimits(free, without, loaded.dataset.id)), fetchPaths);
  return answer?.paths[0] ?? null;
}

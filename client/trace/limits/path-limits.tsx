import { MAX_K } from "../../../model/influence/options.ts";
import { DEFAULT_K } from "../trace-view.ts";
import { useTracing } from "../tracing.ts";
import { LimitGroup } from "./limit-group.tsx";
import { NumberBox } from "./number-box.tsx";

/** How long a path may be, how long influence takes from hop to hop, and how many paths are listed. */
export function PathLimits() {
  const { trace, ask } = useTracing();
  return (
    <LimitGroup title="A path">
      <NumberBox
        label="has at most so many hops"
        value={trace.maxHops}
        least={1}
        most={1_000}
        empty="any"
        onChange={(maxHops) => ask({ maxHops })}
      />
      <NumberBox
        label="takes so many days from hop to hop"
        value={trace.minDelay === 0 ? null : trace.minDelay}
        least={0}
        most={100_000}
        empty="0"
        onChange={(minDelay) => ask({ minDelay: minDelay ?? 0 })}
      />
      <NumberBox
        label="rests at most so many days between two hops"
        value={trace.maxRest}
        least={0}
        most={4_000_000}
        empty="any"
        onChange={(maxRest) => ask({ maxRest })}
      />
      {trace.criterion === "best" && (
        <NumberBox
          label="is one of so many best"
          value={trace.k}
          least={1}
          most={MAX_K}
          empty={String(DEFAULT_K)}
          onChange={(k) => ask({ k: k ?? DEFAULT_K })}
        />
      )}
    </LimitGroup>
  );
}

import { DEFAULT_K, MAX_DELAY, MAX_HOPS, MAX_K, MAX_REST } from "../../../model/influence/options.ts";
import { useTracing } from "../tracing.ts";
import { LimitGroup } from "./limit-group.tsx";
import { NumberBox } from "./number-box.tsx";

/** How long a path may be, how long influence takes from hop to hop, and how many paths are listed. */
export function PathLimits() {
  const { trace, ask } = useTracing();
  return (
    <LimitGroup title="A path">
      <NumberBox
        label="maximum hops"
        value={trace.maxHops}
        least={1}
        most={MAX_HOPS}
        empty="any"
        onChange={(maxHops) => ask({ maxHops })}
      />
      <NumberBox
        label="minimum days from hop to hop"
        value={trace.minDelay === 0 ? null : trace.minDelay}
        least={0}
        most={MAX_DELAY}
        empty="0"
        onChange={(minDelay) => ask({ minDelay: minDelay ?? 0 })}
      />
      <NumberBox
        label="rests at most so many days between two hops"
        value={trace.maxRest}
        least={0}
        most={MAX_REST}
        empty="any"
        onChange={(maxRest) => ask({ maxRest })}
      />
      {trace.criterion === "best" && (
        <NumberBox
          label="paths listed at most"
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

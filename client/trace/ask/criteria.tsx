import { Button } from "react-aria-components";
import { CRITERIA, type Criterion } from "../../../model/influence/options.ts";
import { useTracing } from "../tracing.ts";
import { Choice } from "./choice.tsx";
import { describeLimits } from "./describe-limits.ts";

const CRITERION_NAMES: Readonly<Record<Criterion, string>> = {
  earliest: "Earliest arrival",
  latest: "Latest departure",
  fewest: "Fewest hops",
  steadiest: "Steadiest",
  best: "Best paths",
};

const ORDERS = ["stronger", "certain", "possible"] as const;

const ORDER_NAMES: Readonly<Record<(typeof ORDERS)[number], string>> = {
  stronger: "The surer that there is",
  certain: "However dates fall",
  possible: "If dates fall so",
};

/** Which paths are sought, and the limits that they are sought within. */
export function Criteria() {
  const { of, trace, ask, show } = useTracing();
  const limits = describeLimits(of, trace);
  return (
    <div className="criteria">
      <Choice
        label="Paths sought"
        value={trace.criterion}
        names={CRITERION_NAMES}
        choices={CRITERIA}
        onChange={(criterion) => ask({ criterion })}
      />
      <Choice
        label="Order wanted"
        value={trace.reading ?? "stronger"}
        names={ORDER_NAMES}
        choices={ORDERS}
        onChange={(order) => ask({ reading: order === "stronger" ? null : order })}
      />
      <Button className="inline-button criteria-more" onPress={() => show({ panel: "limits" })}>
        {limits.length === 0 ? "More limits …" : `Limits: ${limits.join("; ")}`}
      </Button>
    </div>
  );
}

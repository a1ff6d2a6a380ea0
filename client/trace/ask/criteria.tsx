import { Button } from "react-aria-components";
import { CRITERIA } from "../../../model/influence/options.ts";
import { Picker } from "../../controls/picker.tsx";
import { CRITERION_NAMES } from "../../format/criterion.ts";
import { useTracing } from "../tracing.ts";
import { describeLimits } from "./describe-limits.ts";

const ORDERS = [
  { value: "stronger", label: "The surer that there is" },
  { value: "certain", label: "However dates fall" },
  { value: "possible", label: "If dates fall so" },
] as const;

/** Which paths are sought, and the limits that they are sought within. */
export function Criteria() {
  const { loaded, trace, ask, show } = useTracing();
  const limits = describeLimits(loaded, trace);
  return (
    <div className="criteria">
      <Picker
        label="Paths sought"
        isLabelUnseen
        value={trace.criterion}
        choices={CRITERIA.map((criterion) => ({ value: criterion, label: CRITERION_NAMES[criterion] }))}
        onChange={(criterion) => ask({ criterion })}
      />
      <Picker
        label="Order wanted"
        isLabelUnseen
        value={trace.reading ?? "stronger"}
        choices={ORDERS}
        onChange={(order) => ask({ reading: order === "stronger" ? null : order })}
      />
      <Button className="inline-button criteria-more" onPress={() => show({ panel: "limits" })}>
        {limits.length === 0 ? "More limits …" : `Limits: ${limits.join("; ")}`}
      </Button>
    </div>
  );
}

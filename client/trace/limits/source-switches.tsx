import { useActions, useView } from "../../store/hooks.ts";
import { useTracing } from "../tracing.ts";
import { LimitGroup } from "./limit-group.tsx";
import { TickBox } from "./tick-box.tsx";

/** The sources that count; a relation stands as long as one of its sources does. */
export function SourceSwitches() {
  const { loaded } = useTracing();
  const without = useView((view) => view.without);
  const { toggleWithout } = useActions();
  return (
    <LimitGroup title="Sources that count">
      {loaded.dataset.sources.map(({ id, name, citation }) => (
        <TickBox key={id} isOn={!without.has(id)} onToggle={() => toggleWithout(id)} title={citation}>
          {name}
        </TickBox>
      ))}
    </LimitGroup>
  );
}

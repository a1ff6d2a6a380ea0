import { DirectionList } from "./direction-list.tsx";
import { PathLimits } from "./path-limits.tsx";
import { SourceSwitches } from "./source-switches.tsx";
import { ThroughLimits } from "./through-limits.tsx";
import { WindowLimits } from "./window-limits.tsx";

/** Everything that a question can be narrowed by; each change is answered at once. */
export function LimitsPanel() {
  return (
    <div className="limits">
      <WindowLimits />
      <PathLimits />
      <ThroughLimits />
      <SourceSwitches />
      <DirectionList />
    </div>
  );
}

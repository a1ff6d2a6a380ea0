import type { ComponentType } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { fetchedPart } from "../../controls/fetched-part.tsx";
import { PathActions } from "../paths/path-actions.tsx";
import { PANELS, type Panel } from "../trace-view.ts";
import { useTracing } from "../tracing.ts";

interface Entry {
  readonly name: string;
  readonly component: ComponentType;
}

const fetchPanel = (load: () => Promise<ComponentType<object>>) =>
  fetchedPart(load, <p className="trace-waiting">Loading …</p>);

/** What is not needed for the first answer is fetched when it is opened. */
const ENTRIES: Readonly<Record<Panel, Entry>> = {
  paths: {
    name: "Paths over time",
    component: fetchPanel(() => import("../paths/paths-panel.tsx").then((file) => file.PathsPanel)),
  },
  reach: {
    name: "Reach",
    component: fetchPanel(() => import("./reach-panel.tsx").then((file) => file.ReachForwards)),
  },
  origins: {
    name: "Origins",
    component: fetchPanel(() => import("./reach-panel.tsx").then((file) => file.ReachBackwards)),
  },
  brokers: {
    name: "Brokers",
    component: fetchPanel(() => import("./brokers-panel.tsx").then((file) => file.BrokersPanel)),
  },
  surprise: {
    name: "Surprise",
    component: fetchPanel(() => import("./surprise-panel.tsx").then((file) => file.SurprisePanel)),
  },
  limits: {
    name: "Limits and directions",
    component: fetchPanel(() => import("../limits/limits-panel.tsx").then((file) => file.LimitsPanel)),
  },
};

/** What is asked about the answer, one at a time. */
export function TracePanels() {
  const { trace, show } = useTracing();
  const { name, component: Component } = ENTRIES[trace.panel];
  return (
    <section className="panels" aria-label={name}>
      <div className="panels-head">
        <ToggleButtonGroup
          className="segmented panels-switch"
          aria-label="Look at"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[trace.panel]}
          onSelectionChange={(keys) => {
            const panel = PANELS.find((candidate) => keys.has(candidate));
            if (panel) show({ panel });
          }}
        >
          {PANELS.map((panel) => (
            <ToggleButton key={panel} id={panel} className="segment">
              {ENTRIES[panel].name}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <PathActions />
      </div>
      <div className="panel-body">
        <Component />
      </div>
    </section>
  );
}

/**
 * Where each panel of the page comes from. A panel stands in a slot of the layout and takes no properties:
 * what it shows follows from the session (`store/hooks.ts`).
 */
export { EvidencePanel } from "./evidence/evidence-panel.tsx";
export { NetworkPanel } from "./network/network-panel.tsx";
export { TableTwin } from "./table/table-twin.tsx";
export { Timeline } from "./timeline/timeline.tsx";

/**
 * Where each panel of the page comes from. A panel stands in a slot of the layout and takes no properties:
 * what it shows follows from the session (`store/hooks.ts`).
 */
export { NetworkPanel } from "./network/network-panel.tsx";

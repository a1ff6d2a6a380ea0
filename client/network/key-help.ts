/** What keys do in the picture of the network. */
export const NETWORK_KEYS = [
  { key: "← ↑ → ↓", what: "to the next entity that way" },
  { key: "Shift ← →", what: "through the relations of one" },
  { key: "Enter", what: "open" },
  { key: "Esc", what: "back" },
  { key: "+ − 0", what: "zoom, fit" },
] as const;

/** What keys do on the window of the timeline. */
export const TIMELINE_KEYS = [
  { key: "← →", what: "move the window or its edge" },
  { key: "Shift ← →", what: "in larger steps" },
] as const;

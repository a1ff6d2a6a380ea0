/** A key and what it does, as the help shows it. */
export interface KeyHelp {
  readonly key: string;
  readonly what: string;
}

export const NETWORK_KEYS: readonly KeyHelp[] = [
  { key: "← ↑ → ↓", what: "to the next entity that way" },
  { key: "Shift ← →", what: "through the relations of one" },
  { key: "Enter", what: "open" },
  { key: "Esc", what: "back" },
  { key: "+ − 0", what: "zoom, fit" },
];

export const TIMELINE_KEYS: readonly KeyHelp[] = [
  { key: "← →", what: "move the window or its edge" },
  { key: "Shift ← →", what: "in larger steps" },
];

export const QUERY_KEYS: readonly KeyHelp[] = [
  { key: "Ctrl Enter", what: "run" },
  { key: "Ctrl Space", what: "what can stand here" },
  { key: "Tab", what: "take an offer, or leave the editor" },
  { key: "Ctrl ] [", what: "indent, less" },
  { key: "← ↑ → ↓", what: "in the table: from cell to cell" },
  { key: "Ctrl C", what: "in the table: copy the cell" },
];

export const PAGE_KEYS: readonly KeyHelp[] = [
  { key: "Ctrl Z", what: "undo" },
  { key: "Ctrl Shift Z", what: "redo" },
];

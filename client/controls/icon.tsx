/** Drawn on a grid of 16, in the colour of the text around them. */
const PATHS = {
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3",
  undo: "M6 3 3 6l3 3M3 6h6a4 4 0 0 1 0 8H6",
  redo: "m10 3 3 3-3 3M13 6H7a4 4 0 0 0 0 8h3",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM11 11l3.5 3.5",
  help: "M6 6a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1.1v.5M8 12v.2",
  close: "m4 4 8 8M12 4l-8 8",
  light:
    "M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6ZM8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8 13 13M13 3l-1.2 1.2M4.2 11.8 3 13",
  dark: "M13.5 9.6A6 6 0 1 1 6.4 2.5a4.8 4.8 0 0 0 7.1 7.1Z",
  system: "M2 3h12v8H2zM6 14h4M8 11v3",
  language: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM2 8h12M8 2c3.4 3.4 3.4 8.6 0 12M8 2C4.6 5.4 4.6 10.6 8 14",
  picture: "M4 4.5h.01M12 4h.01M8 12h.01M4 4.5l8-.5-4 8zM4 4.5 8 12",
  table: "M2 3h12v10H2zM2 6.5h12M2 10h12M6.5 3v10",
  down: "m4 6 4 4 4-4",
  arrange: "M3.5 3.5h3v3h-3zM9.5 9.5h3v3h-3zM11 3v4M9 5h4M5 9v4M3 11h4",
  export: "M8 2v8M5 7l3 3 3-3M3 11v3h10v-3",
} as const;

export type IconName = keyof typeof PATHS;

/** A small line drawing beside a label or within a labelled button; it says nothing of its own. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

const PATHS = {
  back: "M10.5 3.5 6 8l4.5 4.5",
  forward: "M5.5 3.5 10 8l-4.5 4.5",
  play: "M5 3.2v9.6L13 8z",
  pause: "M4.5 3.5h2.2v9H4.5zM9.3 3.5h2.2v9H9.3z",
};

/** A drawn sign; the control that bears it carries the name. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className={`icon icon-${name}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

import { type ReactNode, useId } from "react";

/** A named part of the legend. */
export function LegendSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced again at every line of it.
    <div role="group" aria-labelledby={id} className="legend-section">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  );
}

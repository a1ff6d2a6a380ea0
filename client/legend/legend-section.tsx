import { type ReactNode, useId } from "react";
import { Toolbar } from "react-aria-components";

/** A named part of the legend: one stop of the Tab key, with arrow keys within. */
export function LegendSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div className="legend-section">
      <h2 id={id}>{title}</h2>
      <Toolbar aria-labelledby={id} orientation="vertical">
        {children}
      </Toolbar>
    </div>
  );
}

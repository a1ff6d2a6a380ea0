import type { ReactNode } from "react";

/** A named group of limits. */
export function LimitGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="limit-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

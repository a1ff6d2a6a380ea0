import type { ReactNode } from "react";

/** What is wider than a small screen: it scrolls by itself, and not the page. */
export function Scrolling({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="data-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

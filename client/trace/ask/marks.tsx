import type { PathsAnswer } from "../../../model/influence/answers.ts";

/** The sign of a verdict: a full ring, a dashed one, or a crossed one; the words beside it say the same. */
export function VerdictMark({ verdict }: { readonly verdict: PathsAnswer["verdict"] }) {
  return (
    <svg className={`verdict-mark verdict-${verdict}`} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="7.5" />
      {verdict === "none" ? <path d="m7 7 6 6M13 7l-6 6" /> : <path d="m6.5 10.2 2.6 2.6 4.6-5.2" />}
    </svg>
  );
}

/** Two arrows, up and down. */
export function SwapIcon() {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5 2.5v11M2.5 11 5 13.5 7.5 11M11 13.5v-11M8.5 5 11 2.5 13.5 5" />
    </svg>
  );
}

/** A ring with a cross through it, as of a sight. */
export function PickIcon() {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 12.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM8 1.5v4M8 10.5v4M1.5 8h4M10.5 8h4" />
    </svg>
  );
}

import type { Kind } from "../../model/graph/kinds.ts";
import { MARKS, type Outline } from "../style/shapes.ts";

/** The shape that stands for a kind in the picture, for use beside its name. */
export function KindIcon({ kind }: { readonly kind: Kind }) {
  const { family, outline } = MARKS[kind];
  return (
    <svg className="kind-icon" viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true" data-family={family}>
      <polygon points={toPoints(outline)} />
    </svg>
  );
}

/** Corners as an SVG `points` attribute. */
export function toPoints(outline: Outline): string {
  return outline.map((value) => value.toFixed(3)).join(" ");
}

import type { Sector } from "../../model/graph/kinds.ts";
import { toPoints } from "../controls/kind-icon.tsx";
import { HEADS } from "../style/shapes.ts";

interface LineSampleProps {
  /** Whose colour and arrow head the line has; without one it is a plain line. */
  readonly sector?: Sector;
  readonly dashes?: "dashed" | "dotted" | "beginning" | "end";
  /** What stands over its middle. */
  readonly mark?: string;
}

/** A piece of line as relations are drawn, for the legend. */
export function LineSample({ sector, dashes, mark }: LineSampleProps) {
  return (
    <svg
      className="line-sample"
      viewBox="0 0 34 12"
      aria-hidden="true"
      data-sector={sector}
      data-dashes={dashes}
    >
      <line x1="1" y1="6" x2={sector ? 24 : 33} y2="6" />
      {sector && <polygon points={toPoints(HEADS[sector])} transform="translate(28 6) scale(5)" />}
      {mark && (
        <text x="17" y="9.5" textAnchor="middle">
          {mark}
        </text>
      )}
    </svg>
  );
}

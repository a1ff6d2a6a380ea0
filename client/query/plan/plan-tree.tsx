import type { PlanStep } from "../../../model/console/answer.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { type PlacedStep, type PlanPicture, STEP } from "./plan-layout.ts";

/** The steps of a plan as boxes, joined by the rows that flow from one to the next. */
export function PlanTree({ picture: { steps, width, height } }: { readonly picture: PlanPicture }) {
  const most = Math.max(1, ...steps.map(({ step }) => step.dbHits ?? 0));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="plan-tree" tabIndex={0} aria-label="Plan as a tree">
      <div className="plan-canvas" style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          {steps.map(
            (placed) => placed.parent && <Flow key={keyOf(placed)} from={placed} to={placed.parent} />,
          )}
        </svg>
        {steps.map((placed) => (
          <Box key={keyOf(placed)} placed={placed} most={most} />
        ))}
      </div>
    </section>
  );
}

function keyOf({ x, y }: PlacedStep): string {
  return `${x} ${y}`;
}

/** A line as broad as the rows it carries are many, by their order of magnitude. */
function Flow({ from, to }: { readonly from: PlacedStep; readonly to: PlacedStep }) {
  const [x1, y1] = [from.x + STEP.width / 2, from.y];
  const [x2, y2] = [to.x + STEP.width / 2, to.y + STEP.height];
  const middle = (y1 + y2) / 2;
  const breadth = 1.5 + Math.log10(1 + rowsOf(from.step));
  return (
    <path
      className="plan-flow"
      strokeWidth={breadth}
      d={`M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`}
    />
  );
}

function Box({ placed: { step, x, y }, most }: { readonly placed: PlacedStep; readonly most: number }) {
  const share = (step.dbHits ?? 0) / most;
  return (
    <div className="plan-step" style={{ left: x, top: y, width: STEP.width, height: STEP.height }}>
      <strong>{step.operator}</strong>
      <span className="plan-details" title={step.details}>
        {step.details}
      </span>
      <span className="plan-figures">{describeFigures(step)}</span>
      {step.dbHits !== undefined && <span className="plan-share" style={{ width: `${share * 100}%` }} />}
    </div>
  );
}

function rowsOf({ rows, estimatedRows }: PlanStep): number {
  return rows ?? estimatedRows ?? 0;
}

function describeFigures({ rows, estimatedRows, dbHits }: PlanStep): string {
  if (rows === undefined)
    return estimatedRows === undefined ? "" : `about ${formatCount(Math.round(estimatedRows), "row")}`;
  return `${formatCount(rows, "row")} (${formatNumber(Math.round(estimatedRows ?? 0))} expected), ${formatCount(dbHits ?? 0, "hit")}`;
}

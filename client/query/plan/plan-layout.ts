import type { PlanStep } from "../../../model/console/answer.ts";

/** The room that a step of a plan takes, and between steps (pixels). */
export const STEP = { width: 270, height: 70, across: 22, along: 40 } as const;

/** A step of a plan in its place; x and y are its upper left corner. */
export interface PlacedStep {
  readonly step: PlanStep;
  readonly depth: number;
  readonly x: number;
  readonly y: number;
  /** The step that takes its rows; null for the one that gives the answer. */
  readonly parent: PlacedStep | null;
}

/** A plan drawn from its answer at the top down to where its rows come from. */
export interface PlanPicture {
  readonly steps: readonly PlacedStep[];
  readonly width: number;
  readonly height: number;
}

/** Places the steps of a plan as a tree: leaves side by side, each step over the middle of those that feed it. */
export function layoutPlan(root: PlanStep): PlanPicture {
  const steps: PlacedStep[] = [];
  const centres = new Map<PlanStep, number>();
  const leaves = centreSteps(root, centres, 0);
  placeSteps(root, 0, null);
  const depth = Math.max(...steps.map((placed) => placed.depth)) + 1;
  return {
    steps,
    width: leaves * (STEP.width + STEP.across) - STEP.across,
    height: depth * (STEP.height + STEP.along) - STEP.along,
  };

  function placeSteps(step: PlanStep, depth: number, parent: PlacedStep | null): void {
    const x = (centres.get(step) ?? 0) * (STEP.width + STEP.across);
    const placed = { step, depth, x, y: depth * (STEP.height + STEP.along), parent };
    steps.push(placed);
    for (const child of step.children) placeSteps(child, depth + 1, placed);
  }
}

/** Counts leaves from the left; a step stands over the middle of its first and its last child. */
function centreSteps(step: PlanStep, centres: Map<PlanStep, number>, next: number): number {
  let free = next;
  for (const child of step.children) free = centreSteps(child, centres, free);
  const [first, last] = [step.children.at(0), step.children.at(-1)];
  centres.set(step, first && last ? ((centres.get(first) ?? 0) + (centres.get(last) ?? 0)) / 2 : next);
  return Math.max(free, next + 1);
}

/** All steps from the answer downwards, each with how deep it stands: the tree as a list. */
export function listSteps(root: PlanStep, depth = 0): { step: PlanStep; depth: number }[] {
  return [{ step: root, depth }, ...root.children.flatMap((child) => listSteps(child, depth + 1))];
}

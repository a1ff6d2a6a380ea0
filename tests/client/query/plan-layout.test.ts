import { expect, test } from "vitest";
import { layoutPlan, listSteps, STEP } from "../../../client/query/plan/plan-layout.ts";
import type { PlanStep } from "../../../model/console/answer.ts";

function step(operator: string, ...children: PlanStep[]): PlanStep {
  return { operator, children };
}

const PLAN = step("ProduceResults", step("Apply", step("Scan"), step("Join", step("Seek"), step("Expand"))));

test("steps that feed one stand below it, side by side, and nothing overlaps", () => {
  const { steps, width, height } = layoutPlan(PLAN);
  const at = (name: string) => steps.find((placed) => placed.step.operator === name);
  expect(at("ProduceResults")).toMatchObject({ depth: 0, y: 0, parent: null });
  expect(at("Scan")?.x).toBe(0);
  expect(at("Seek")?.x).toBe(STEP.width + STEP.across);
  expect(at("Join")?.x).toBe(((at("Seek")?.x ?? 0) + (at("Expand")?.x ?? 0)) / 2);
  expect(at("Join")?.parent?.step.operator).toBe("Apply");
  expect(new Set(steps.map(({ x, y }) => `${x} ${y}`)).size).toBe(steps.length);
  expect(width).toBe(3 * STEP.width + 2 * STEP.across);
  expect(height).toBe(4 * STEP.height + 3 * STEP.along);
});

test("a chain is as wide as one step", () => {
  expect(layoutPlan(step("A", step("B", step("C")))).width).toBe(STEP.width);
});

test("as a list each step says how deep it stands", () => {
  expect(listSteps(PLAN).map(({ step: { operator }, depth }) => `${depth} ${operator}`)).toEqual([
    "0 ProduceResults",
    "1 Apply",
    "2 Scan",
    "2 Join",
    "3 Seek",
    "3 Expand",
  ]);
});

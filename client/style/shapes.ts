import { FAMILIES, type Family } from "../../model/exchange/figure/palette.ts";
import type { ChangeKind } from "../../model/graph/compare/change-kind.ts";
import { KINDS, type Kind, type Sector } from "../../model/graph/kinds.ts";
import type { SideName } from "../../model/time/knowledge.ts";

/** The outline of a node: corners as x, y between −1 and 1, y downwards. */
export type Outline = readonly number[];

interface Mark {
  readonly family: Family;
  readonly outline: Outline;
}

/** How each kind looks; its colour is that of its family in tokens.css. */
export const MARKS: Readonly<Record<Kind, Mark>> = {
  State: { family: FAMILIES.State, outline: polygon(32) },
  Government: { family: FAMILIES.Government, outline: [-0.86, -0.86, 0.86, -0.86, 0.86, 0.86, -0.86, 0.86] },
  Leader: { family: FAMILIES.Leader, outline: [0, -1, 1, 0.8, -1, 0.8] },
  Institution: {
    family: FAMILIES.Institution,
    outline: [-0.5, -0.88, 0.5, -0.88, 1, 0, 0.5, 0.88, -0.5, 0.88, -1, 0],
  },
  Organization: { family: FAMILIES.Organization, outline: polygon(5) },
  Doctrine: { family: FAMILIES.Doctrine, outline: [0, -1, 1, 0, 0, 1, -1, 0] },
  Policy: { family: FAMILIES.Policy, outline: [-0.45, -0.7, 1, -0.7, 0.45, 0.7, -1, 0.7] },
  Agreement: { family: FAMILIES.Agreement, outline: [-0.75, -1, 0.25, -1, 0.75, -0.5, 0.75, 1, -0.75, 1] },
  Event: { family: FAMILIES.Event, outline: star(5, 0.46) },
  Transfer: { family: FAMILIES.Transfer, outline: [-1, -0.7, 0.25, -0.7, 1, 0, 0.25, 0.7, -1, 0.7] },
  Issue: { family: FAMILIES.Issue, outline: [-1, -0.8, 1, -0.8, 0, 1] },
  Period: { family: FAMILIES.Period, outline: [-1, -0.45, 1, -0.45, 1, 0.45, -1, 0.45] },
  Condition: {
    family: FAMILIES.Condition,
    outline: [
      -0.35, -1, 0.35, -1, 0.35, -0.35, 1, -0.35, 1, 0.35, 0.35, 0.35, 0.35, 1, -0.35, 1, -0.35, 0.35, -1,
      0.35, -1, -0.35, -0.35, -0.35,
    ],
  },
  Region: { family: FAMILIES.Region, outline: [-0.5, -0.75, 0.5, -0.75, 1, 0.75, -1, 0.75] },
};

/** Outlines of more corners than these are circles to the eye. */
const ROUND = 24;

/** Whether a kind's outline is drawn as a circle. */
export function isRound(kind: Kind): boolean {
  return MARKS[kind].outline.length / 2 > ROUND;
}

/** The families of kinds, as a reader is told of them. */
export const FAMILY_KEY = (
  [
    ["actor", "actors"],
    ["idea", "ideas"],
    ["act", "acts"],
    ["setting", "circumstances"],
  ] as const
).map(([family, name]) => ({
  family,
  name,
  kinds: KINDS.filter((kind) => MARKS[kind].family === family),
}));

/** Cytoscape's arrow heads by sector, so that a sector does not rest on colour alone. */
export const ARROWS = {
  political: "triangle",
  military: "chevron",
  economic: "diamond",
  cultural: "circle",
  ideational: "square",
} as const satisfies Readonly<Record<Sector, string>>;

/** The same heads as outlines, for the legend: x, y between −1 and 1, pointing right. */
export const HEADS: Readonly<Record<Sector, Outline>> = {
  political: [-0.7, -0.8, 0.9, 0, -0.7, 0.8],
  military: [-0.6, -0.9, -0.1, -0.9, 0.9, 0, -0.1, 0.9, -0.6, 0.9, 0.3, 0],
  economic: [0, -0.8, 0.9, 0, 0, 0.8, -0.9, 0],
  cultural: polygon(24).map((value) => value * 0.75),
  ideational: [-0.7, -0.7, 0.7, -0.7, 0.7, 0.7, -0.7, 0.7],
};

/** What is said over the middle of a relation that did not happen, or that is only recommended. */
export const CAVEATS = { denied: "✕", recommended: "○" } as const;

export type Caveat = keyof typeof CAVEATS;

/** The dashes of a relation that is only possible, and of one that is denied or only recommended. */
export const POSSIBLE: readonly number[] = [7, 4];
export const CAVEAT: readonly number[] = [2, 5];

/** The dashes of a relation that is only possible because nobody tells a side of its date: dots between them. */
export const UNTOLD = {
  beginning: [7, 4, 2, 4],
  end: [7, 3, 2, 3, 2, 3],
} as const satisfies Readonly<Record<SideName, readonly number[]>>;

/** What is said over the middle of a line that begins, ends or changes from one window to another; nothing over one that stays. */
export const CHANGE_MARKS: Readonly<Record<ChangeKind, string>> = {
  begun: "+",
  ended: "⊖",
  changed: "≠",
  unchanged: "",
};

function polygon(corners: number): number[] {
  return Array.from({ length: corners }, (_, step) => corner((2 * Math.PI * step) / corners, 1)).flat();
}

function star(points: number, inner: number): number[] {
  const radius = (step: number) => (step % 2 === 0 ? 1 : inner);
  return Array.from({ length: points * 2 }, (_, step) =>
    corner((Math.PI * step) / points, radius(step)),
  ).flat();
}

/** A corner at an angle clockwise from the top; Cytoscape reads every digit again whenever it styles a node. */
function corner(angle: number, radius: number): [number, number] {
  return [round(radius * Math.sin(angle)), round(-radius * Math.cos(angle))];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

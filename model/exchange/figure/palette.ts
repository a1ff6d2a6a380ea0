import type { ChangeKind } from "../../graph/compare/change-kind.ts";
import type { Kind, Sector } from "../../graph/kinds.ts";

/** In colour, in colours that stay apart in grey, or in black and white alone. */
export const INKS = ["colour", "grey-safe", "black"] as const;

export type Ink = (typeof INKS)[number];

/** How an area is filled: evenly, or by lines and dots where there is no colour. */
export interface Fill {
  readonly colour: string;
  readonly hatch?: "lines" | "dots";
}

/** What a kind is to the others: who acts, what guides, what happens, what surrounds. */
export type Family = "actor" | "idea" | "act" | "setting";

/** The family of each kind, by which it is coloured. */
export const FAMILIES: Readonly<Record<Kind, Family>> = {
  State: "actor",
  Government: "actor",
  Leader: "actor",
  Institution: "actor",
  Organization: "actor",
  Doctrine: "idea",
  Policy: "idea",
  Agreement: "act",
  Event: "act",
  Transfer: "act",
  Issue: "setting",
  Period: "setting",
  Condition: "setting",
  Region: "setting",
};

/** The colours of what leaves the page as a file: on white paper, its text black. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly paper: string;
  readonly sectors: Readonly<Record<Sector, string>>;
  /** What became of a line from one window to another. */
  readonly changes: Readonly<Record<ChangeKind, string>>;
  /** What is denied or only recommended. */
  readonly caveat: string;
  readonly families: Readonly<Record<Family, Fill>>;
  /** Of a period, from the coldest to the closest. */
  readonly periods: readonly [Fill, Fill, Fill, Fill, Fill];
  /** What is certain, and what is only possible. */
  readonly certain: string;
  readonly possible: Fill;
  /** What is lit: a path, what is selected. */
  readonly light: string;
}

const PAPER = { ink: "#000000", soft: "#3a3a3a", rule: "#8a8a8a", paper: "#ffffff" } as const;

/** Sectors as on the screen's light ground. */
const COLOUR: Palette = {
  ...PAPER,
  sectors: {
    political: "#2a5d9c",
    military: "#b3352c",
    economic: "#8a6100",
    cultural: "#8b3f94",
    ideational: "#0c7365",
  },
  changes: { begun: "#0b5ea8", ended: "#a84300", changed: "#8b3f94", unchanged: "#767b85" },
  caveat: "#8b8e94",
  families: {
    actor: { colour: "#2f3642" },
    idea: { colour: "#cfe0dc" },
    act: { colour: "#f0dcc0" },
    setting: { colour: "#e2e0da" },
  },
  periods: [
    { colour: "#7f9db9" },
    { colour: "#b9c9d6" },
    { colour: "#d8d5cb" },
    { colour: "#e6c4a0" },
    { colour: "#cf8d58" },
  ],
  certain: "#6d727c",
  possible: { colour: "#d5d6d9" },
  light: "#b3541e",
};

/** Sectors, and changes, each at least ten steps of lightness (CIE L*) from the next, and dark enough for a thin line. */
const GREY_SAFE: Palette = {
  ...COLOUR,
  sectors: {
    military: "#4a0d0d",
    political: "#1d3f7a",
    ideational: "#0a695c",
    cultural: "#a45cb1",
    economic: "#b98a2e",
  },
  changes: { begun: "#0d2f5e", ended: "#8f3a00", changed: "#a45cb1", unchanged: "#9a9a9a" },
  periods: [
    { colour: "#5b7f9f" },
    { colour: "#8fabc2" },
    { colour: "#c4c8c6" },
    { colour: "#e8d5b8" },
    { colour: "#faf1df" },
  ],
  light: "#7a2f00",
};

/** Sectors are told apart by the heads of their lines, families and periods by how they are hatched. */
const BLACK: Palette = {
  ...PAPER,
  soft: "#000000",
  rule: "#000000",
  sectors: {
    political: "#000000",
    military: "#000000",
    economic: "#000000",
    cultural: "#000000",
    ideational: "#000000",
  },
  changes: { begun: "#000000", ended: "#000000", changed: "#000000", unchanged: "#000000" },
  caveat: "#000000",
  families: {
    actor: { colour: "#000000" },
    idea: { colour: "#ffffff" },
    act: { colour: "#ffffff", hatch: "lines" },
    setting: { colour: "#ffffff", hatch: "dots" },
  },
  periods: [
    { colour: "#000000" },
    { colour: "#ffffff", hatch: "lines" },
    { colour: "#ffffff" },
    { colour: "#ffffff", hatch: "dots" },
    { colour: "#ffffff" },
  ],
  certain: "#000000",
  possible: { colour: "#ffffff", hatch: "lines" },
  light: "#000000",
};

export const PALETTES: Readonly<Record<Ink, Palette>> = {
  colour: COLOUR,
  "grey-safe": GREY_SAFE,
  black: BLACK,
};

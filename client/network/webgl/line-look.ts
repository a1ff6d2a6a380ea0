import { SECTORS } from "../../../model/graph/kinds.ts";
import { CAVEAT, POSSIBLE, UNTOLD } from "../../style/shapes.ts";
import type { EdgeElement } from "../elements.ts";
import { LIT_WIDTH, weightOfChange } from "../sizes.ts";
import type { Colour, ColourOf } from "./colours.ts";
import type { Emphasis } from "./emphasis.ts";

/** Lengths of dashes and of the gaps between them, by turns, in pixels; none of a line that is solid. */
export const DASHES: readonly (readonly number[])[] = [[], POSSIBLE, CAVEAT, UNTOLD.beginning, UNTOLD.end];

/** At which ends of a line its head stands: bits of the source and of the target. */
const HEAD_AT = { source: 1, target: 2 } as const;

/** How a line is drawn. */
export interface LineLook {
  readonly colour: Colour;
  readonly opacity: number;
  /** In pixels, before it grows with the picture. */
  readonly width: number;
  /** Which of `DASHES` it has. */
  readonly dashes: number;
  /** The shape of its head, by the order of sectors. */
  readonly head: number;
  /** At which ends the head stands: 0 none, 1 source, 2 target, 3 both. */
  readonly heads: number;
}

/** A single relation is a hair, so that thousands leave the paper seen; a line for many of them is as wide as before. */
const HAIR = 0.9;

/** So much ink has a line where no more than this are drawn; of more, each has less. */
const INK = 0.8;
const FULL = 2_000;
const LEAST_INK = 0.1;

/** What steps back has so much of it. */
const DIM = 0.1;

/** How each line is drawn, for a picture of so many. */
export function lineLooks(count: number, colourOf: ColourOf) {
  const ink = Math.max(LEAST_INK, (INK * FULL) / Math.max(FULL, count));
  return (edge: EdgeElement, emphasis: Emphasis, isBackward: boolean): LineLook => ({
    colour: colourOf(colourName(edge)),
    opacity: opacityOf(emphasis, ink, edge.count),
    width: widthOf(edge, emphasis),
    dashes: dashesOf(edge),
    head: SECTORS.indexOf(edge.sector),
    heads: headsOf(edge, emphasis, isBackward),
  });
}

function colourName({ change, caveat, sector }: EdgeElement): string {
  if (change !== null) return `--change-${change}`;
  return caveat === null ? `--sector-${sector}` : "--line-strong";
}

/** Of a pair that much joins the line has more ink than one of a single relation. */
function opacityOf(emphasis: Emphasis, ink: number, count: number): number {
  if (emphasis === "dim") return DIM * ink;
  return emphasis === "plain" ? Math.min(1, ink + 0.1 * Math.log2(count)) : 1;
}

function widthOf({ count, change }: EdgeElement, emphasis: Emphasis): number {
  if (emphasis === "lit") return LIT_WIDTH;
  const width = Math.min((HAIR + 0.7 * Math.log2(count)) * weightOfChange(change), 8);
  return { dim: width, plain: width, near: width + 0.8, pointed: width + 2, selected: width + 2.6 }[emphasis];
}

function dashesOf({ caveat, untold, standing }: EdgeElement): number {
  if (caveat !== null) return DASHES.indexOf(CAVEAT);
  if (untold !== null) return DASHES.indexOf(UNTOLD[untold]);
  return standing === "possible" ? DASHES.indexOf(POSSIBLE) : 0;
}

function headsOf({ mutual }: EdgeElement, emphasis: Emphasis, isBackward: boolean): number {
  if (emphasis === "lit") return isBackward ? HEAD_AT.source : HEAD_AT.target;
  return mutual ? HEAD_AT.source | HEAD_AT.target : HEAD_AT.target;
}

import type { Ink } from "./palette.ts";

/** How a figure is to be set. */
export interface FigureSetting {
  /** Its width in millimetres. */
  readonly width: number;
  readonly ink: Ink;
  readonly legend: boolean;
  readonly caption: boolean;
}

/** A figure narrower or wider than this (millimetres) can neither be read nor printed. */
export const WIDTHS = { least: 60, most: 600 } as const;

/** A figure as it is set where nothing else is asked for: over two columns of a journal. */
export const USUAL_SETTING: FigureSetting = { width: 174, ink: "colour", legend: true, caption: true };

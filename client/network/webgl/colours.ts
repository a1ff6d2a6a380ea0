import type { Token } from "../canvas.ts";

/** Red, green and blue, each from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The colour that a token of the page names. */
export type ColourOf = (name: string) => Colour;

/** Reads colours from the tokens of the page, each once: for a theme that stays on. */
export function readColours(token: Token): ColourOf {
  const known = new Map<string, Colour>();
  return (name) => {
    const colour = known.get(name) ?? parseColour(token(name));
    known.set(name, colour);
    return colour;
  };
}

/** A colour of six digits, or of numbers, as where the reader's system has chosen it. */
const DIGITS = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i;
const NUMBERS = /^rgb\((\d+), (\d+), (\d+)\)$/;

/**
 * A colour as the tokens have it.
 * @param text `#rrggbb` or `rgb(r, g, b)`
 * @throws Error where it is written otherwise
 */
export function parseColour(text: string): Colour {
  const [, ...digits] = DIGITS.exec(text.trim()) ?? [];
  const [, ...numbers] = NUMBERS.exec(text.trim()) ?? [];
  const parts = [...digits.map((part) => Number.parseInt(part, 16)), ...numbers.map(Number)];
  const [red, green, blue] = parts.map((part) => part / 255);
  if (red === undefined || green === undefined || blue === undefined)
    throw new Error(`A colour of the picture is written as #rrggbb or rgb(r, g, b), not as ${text}`);
  return [red, green, blue];
}

/** A colour as Sigma takes it. */
export function writeColour([red, green, blue]: Colour, opacity: number): string {
  const [r, g, b] = [red, green, blue].map((part) => Math.round(part * 255));
  return `rgba(${r}, ${g}, ${b}, ${opacity})`;
}

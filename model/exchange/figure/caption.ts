import { wrap } from "./measure.ts";
import type { Palette } from "./palette.ts";
import { type Drawing, LEADING, type Mark, PER_POINT } from "./scene.ts";

/** What stands below a figure: what it is, and sentence by sentence what it shows, what it leaves out, what it rests on. */
export interface Caption {
  readonly title: string;
  readonly sentences: readonly string[];
}

const SIZE = 7.5 * PER_POINT;

/** A caption set below a figure so wide, its title in bold. */
export function setCaption({ title, sentences }: Caption, width: number, { ink }: Palette): Drawing {
  const heading = wrap(title, SIZE, width, true);
  const text = wrap(sentences.join(" "), SIZE, width);
  const base = SIZE;
  const below = base + heading.length * SIZE * LEADING + 2;
  const common = { kind: "text", x: 0, size: SIZE, anchor: "start", fill: ink } as const;
  const marks: Mark[] = [
    { ...common, y: base, lines: heading, bold: true, of: { part: "caption-title" } },
    { ...common, y: below, lines: text, of: { part: "caption" } },
  ];
  return { width, height: below + (text.length - 1) * SIZE * LEADING + SIZE * 0.4, marks };
}

/** A caption as plain text. */
export function captionText({ title, sentences }: Caption): string {
  return [title, ...sentences].join(" ");
}

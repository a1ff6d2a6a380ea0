import { escapeXml, writeAttributes } from "../write/xml.ts";
import { coordinate } from "./number.ts";
import {
  type GroupMark,
  LEADING,
  type Mark,
  type Meaning,
  type Paint,
  PER_MILLIMETRE,
  type Scene,
  type TextMark,
} from "./scene.ts";

/**
 * The families of text, the first of which PDF and PNG bring with them; each reader's machine has one of the others.
 */
export const FONTS = {
  sans: '"Noto Sans", "Source Sans 3", "Segoe UI", "Helvetica Neue", Helvetica, Arial, sans-serif',
  serif: '"Noto Sans", "Source Serif 4", Georgia, "Times New Roman", serif',
} as const;

/**
 * A drawing as SVG 1.1: text stays text, everything is said by presentation attributes, so that it opens unchanged in
 * Inkscape and Illustrator and needs no style that a strict policy would refuse.
 */
export function writeSvg({ width, height, title, description, marks }: Scene): string {
  const attributes = writeAttributes({
    xmlns: "http://www.w3.org/2000/svg",
    version: "1.1",
    width: `${coordinate(width / PER_MILLIMETRE)}mm`,
    height: `${coordinate(height / PER_MILLIMETRE)}mm`,
    viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
    "font-family": FONTS.sans,
    role: "img",
  });
  const words = `<title>${escapeXml(title)}</title>\n<desc>${escapeXml(description)}</desc>\n`;
  return `<svg${attributes}>\n${words}${writeMarks(marks)}</svg>\n`;
}

/** The marks alone, as the inside of an `svg` element. */
export function writeMarks(marks: readonly Mark[]): string {
  return marks.map((mark) => `${writeMark(mark)}\n`).join("");
}

function writeMark(mark: Mark): string {
  switch (mark.kind) {
    case "path":
      return `<path${writeAttributes({ d: mark.d, ...paintOf(mark.paint), ...dataOf(mark.of) })}/>`;
    case "text":
      return writeText(mark);
    case "group":
      return writeGroup(mark);
  }
}

function writeGroup({ x = 0, y = 0, clip, marks, of }: GroupMark): string {
  const attributes = writeAttributes({
    transform: x === 0 && y === 0 ? undefined : `translate(${coordinate(x)} ${coordinate(y)})`,
    "clip-path": clip && "url(#seen)",
    ...dataOf(of),
  });
  const seen = clip
    ? `<clipPath id="seen"><path d="M0 0H${coordinate(clip.width)}V${coordinate(clip.height)}H0Z"/></clipPath>\n`
    : "";
  return `${seen}<g${attributes}>\n${writeMarks(marks)}</g>`;
}

/** A line each, for a blank between two lines would move text that does not begin at its left. */
function writeText({ x, y, lines, size, anchor, bold, serif, fill, of }: TextMark): string {
  const attributes = writeAttributes({
    "font-size": coordinate(size),
    "font-weight": bold ? "bold" : undefined,
    "font-family": serif ? FONTS.serif : undefined,
    "text-anchor": anchor === "start" ? undefined : anchor,
    fill,
  });
  const texts = lines.map((line, index) => {
    const at = writeAttributes({ x: coordinate(x), y: coordinate(y + index * size * LEADING) });
    return `<text${at}${attributes}>${escapeXml(line)}</text>`;
  });
  return `<g${writeAttributes(dataOf(of))}>${texts.join("\n")}</g>`;
}

function paintOf({ fill = "none", fillOpacity, stroke, width, dashes, opacity }: Paint) {
  return {
    fill,
    "fill-opacity": fillOpacity === undefined ? undefined : coordinate(fillOpacity),
    stroke,
    "stroke-width": width === undefined ? undefined : coordinate(width),
    "stroke-dasharray": dashes?.map(coordinate).join(" "),
    opacity: opacity === undefined ? undefined : coordinate(opacity),
  };
}

function dataOf(of: Meaning = {}) {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [`data-${name}`, value]));
}

/** A length of line, a gap, and so on, in the units of the drawing. */
export type Dashes = readonly number[];

/** How an outline or a line is painted; what is left out is not painted at all. */
export interface Paint {
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly width?: number;
  readonly dashes?: Dashes | undefined;
  readonly opacity?: number;
}

/** What a mark stands for, so that whoever reads the file can find it: `data-` attributes by name. */
export type Meaning = Readonly<Record<string, string>>;

interface PathMark {
  readonly kind: "path";
  /** As the `d` of an SVG path. */
  readonly d: string;
  readonly paint: Paint;
  readonly of?: Meaning | undefined;
}

/** Lines of text below each other; `y` is the baseline of the first. */
export interface TextMark {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly bold?: boolean;
  readonly serif?: boolean;
  readonly fill: string;
  readonly of?: Meaning | undefined;
}

export interface GroupMark {
  readonly kind: "group";
  /** How far its marks are moved. */
  readonly x?: number;
  readonly y?: number;
  /** The part from its upper left corner that is seen; one group of a drawing at most is cut. */
  readonly clip?: { readonly width: number; readonly height: number } | undefined;
  readonly marks: readonly Mark[];
  readonly of?: Meaning | undefined;
}

export type Mark = PathMark | TextMark | GroupMark;

/** A drawing in units of 1/96 inch, y downwards. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** A drawing with what it is called and, for those who cannot see it, what it shows. */
export interface Scene extends Drawing {
  readonly title: string;
  readonly description: string;
}

/** Units of a drawing in a millimetre. */
export const PER_MILLIMETRE = 96 / 25.4;

/** Units of a drawing in a typographic point. */
export const PER_POINT = 96 / 72;

/** How far apart lines of text stand, relative to their size. */
export const LEADING = 1.2;

/** A path mark. */
export function path(d: string, paint: Paint, of?: Meaning): Mark {
  return { kind: "path", d, paint, of };
}

/** A mark of one line of text, which begins where it is put unless its style says otherwise. */
export function textAt(
  at: Pick<TextMark, "x" | "y">,
  line: string,
  style: Pick<TextMark, "size" | "fill"> & Partial<Pick<TextMark, "anchor" | "bold">>,
  of?: Meaning,
): TextMark {
  return { kind: "text", ...at, lines: [line], anchor: "start", ...style, of };
}

/** Drawings below each other, with some room between. */
export function stack(drawings: readonly Drawing[], gap: number): Drawing {
  let height = 0;
  const marks = drawings.map((drawing, index): Mark => {
    const y = height + (index > 0 ? gap : 0);
    height = y + drawing.height;
    return { kind: "group", y, marks: drawing.marks };
  });
  return { width: Math.max(0, ...drawings.map(({ width }) => width)), height, marks };
}

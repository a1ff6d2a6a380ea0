import { guessLine, LINE_HEIGHT, type MeasureLine } from "./measure.ts";
import type { Name } from "./name-nodes.ts";

const SVG = "http://www.w3.org/2000/svg";

/** Where the baseline of a line lies within its height. */
const BASELINE = 0.92;

/**
 * Writes names over a picture, in a layer of its own: as text, in the fonts of the page and in the colours that a reader forces.
 * What they say is decoration to a screen reader, which has the table.
 */
export function createNamesLayer(container: HTMLElement) {
  const layer = document.createElementNS(SVG, "svg");
  layer.setAttribute("class", "network-names");
  layer.setAttribute("aria-hidden", "true");
  container.append(layer);
  const written = new Map<string, { name: Name; group: SVGGElement }>();

  const drop = (id: string) => {
    written.get(id)?.group.remove();
    written.delete(id);
  };
  return {
    measure: createMeasure(container),
    /** @param isAtRest whether these names stay until something changes */
    show(names: readonly Name[], isAtRest: boolean) {
      const kept = new Set(names.map(({ id }) => id));
      for (const id of [...written.keys()]) if (!kept.has(id)) drop(id);
      for (const name of names) {
        const before = written.get(name.id);
        if (before !== undefined && isSame(before.name, name)) continue;
        const group = write(name, before?.group);
        if (before === undefined) layer.append(group);
        written.set(name.id, { name, group });
      }
      layer.dataset.state = isAtRest ? "rest" : "moving";
    },
    /** Takes away the names of what is gone; the others stay where they are. */
    keep(isKept: (id: string) => boolean) {
      layer.dataset.state = "moving";
      for (const id of [...written.keys()]) if (!isKept(id)) drop(id);
    },
    remove: () => layer.remove(),
  };
}

function createMeasure(container: HTMLElement): MeasureLine {
  const context = document.createElement("canvas").getContext("2d");
  const families = {
    sans: getComputedStyle(container).fontFamily,
    serif: getComputedStyle(document.documentElement).getPropertyValue("--serif"),
  };
  const widths = new Map<string, number>();
  return (line, size, face) => {
    const key = `${size} ${face} ${line}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (context === null) return guessLine(line, size, face);
    context.font = `${size}px ${families[face]}`;
    const { width } = context.measureText(line);
    widths.set(key, width);
    return width;
  };
}

function isSame(a: Name, b: Name): boolean {
  return (
    a.box.left === b.box.left &&
    a.box.top === b.box.top &&
    a.align === b.align &&
    a.isDim === b.isDim &&
    a.size === b.size &&
    String(a.leader) === String(b.leader) &&
    a.lines.join("\n") === b.lines.join("\n")
  );
}

function write(name: Name, group: SVGGElement = document.createElementNS(SVG, "g")): SVGGElement {
  const { box, align, leader } = name;
  const x = align === "left" ? box.left : align === "right" ? box.right : (box.left + box.right) / 2;
  group.setAttribute("class", `network-name ${name.face}${name.isDim ? " dim" : ""}`);
  group.dataset.id = name.id;
  const text = document.createElementNS(SVG, "text");
  text.setAttribute("text-anchor", { left: "start", centre: "middle", right: "end" }[align]);
  text.setAttribute("font-size", String(name.size));
  text.replaceChildren(
    ...name.lines.map((line, index) => {
      const span = document.createElementNS(SVG, "tspan");
      span.setAttribute("x", x.toFixed(2));
      span.setAttribute("y", (box.top + (index * LINE_HEIGHT + BASELINE) * name.size).toFixed(2));
      span.textContent = line;
      return span;
    }),
  );
  group.replaceChildren(...(leader === null ? [] : [drawLeader(leader)]), text);
  return group;
}

function drawLeader([x1, y1, x2, y2]: NonNullable<Name["leader"]>): SVGLineElement {
  const line = document.createElementNS(SVG, "line");
  for (const [key, value] of Object.entries({ x1, y1, x2, y2 })) line.setAttribute(key, value.toFixed(2));
  return line;
}

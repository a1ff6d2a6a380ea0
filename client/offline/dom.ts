type Child = Node | string;

/** An element with attributes and children. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** An `svg` element of a drawing's marks, as wide as its place and as high as it must be. */
export function svgOf(marks: string, width: number, height: number, label: string): SVGSVGElement {
  const box = `viewBox="0 0 ${width.toFixed(1)} ${height.toFixed(1)}" role="img"`;
  const text = `<svg xmlns="${SVG}" ${box}>${marks}</svg>`;
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const svg = document.importNode(parsed, true);
  if (!(svg instanceof SVGSVGElement)) throw new TypeError("What was drawn is no SVG");
  svg.setAttribute("aria-label", label);
  return svg;
}

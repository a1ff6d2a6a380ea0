/**
 * A design token of the page in the theme that is on, for what is painted on a canvas.
 * @returns a colour with its numbers, also where the reader's system has chosen it; anything else as it stands
 */
export function readToken(name: string): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  return value.startsWith("#") || !CSS.supports("color", value) ? value : resolve(value);
}

/** Colours of the system, and mixtures of them, have no numbers until something is painted with them. */
function resolve(colour: string): string {
  const probe = document.createElement("i");
  probe.style.color = colour;
  document.documentElement.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  const paint = new OffscreenCanvas(1, 1).getContext("2d");
  if (paint === null) return computed;
  paint.fillStyle = computed;
  paint.fillRect(0, 0, 1, 1);
  const [red, green, blue] = paint.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

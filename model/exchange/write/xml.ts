const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

// Control characters cannot stand in XML 1.0 in any spelling.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text as it stands in an attribute's quotes or between tags. */
export function escapeXml(text: string): string {
  return text.replaceAll(NOT_XML, "").replaceAll(/[&<>"\n\r\t]/g, (found) => ENTITIES[found] ?? found);
}

/** Attributes as they stand in a tag, each with a space before it; what is undefined is left out. */
export function writeAttributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`))
    .join("");
}

import { XMLParser } from "fast-xml-parser";

/** The marks of a drawing that stand for something of some name, as another program's parser finds them. */
export function marksOf(text: string, name: string): string[] {
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (_, path) => String(path).endsWith("g") });
  const found: string[] = [];
  const seek = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, item] of Object.entries(value))
      if (key === `@_data-${name}`) found.push(String(item));
      else seek(item);
  };
  seek(parser.parse(text));
  return found;
}

/** All words of a drawing, in their order. */
export function wordsOf(text: string): string {
  return text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

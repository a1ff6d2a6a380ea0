import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { Origin } from "../reader.ts";
import { unreadable } from "./finding.ts";

/** An element as it opens: its name and its attributes, both without prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What to do with the parts of a document as they come. */
export interface XmlHandlers {
  readonly open: (element: Element) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const DEEPEST = 100;

/**
 * Reads XML as it comes, in bounded memory. Entities that the document declares and whatever lies outside it are
 * refused, as they are how a small file becomes a huge one or reads others (CWE-776, CWE-611).
 */
export class XmlReader {
  readonly #parser = new SaxesParser();
  #depth = 0;

  constructor(place: Origin, handlers: XmlHandlers) {
    this.#parser.on("error", (error) => {
      throw unreadable(
        place,
        `is not well-formed XML: ${error.message}`,
        "save it again with the program that made it",
      );
    });
    this.#parser.on("doctype", (declaration) => refuseEntities(declaration, place));
    this.#parser.on("opentag", (tag) => {
      if (++this.#depth > DEEPEST)
        throw unreadable(place, "nests deeper than any format does", "check the file");
      handlers.open(elementOf(tag));
    });
    this.#parser.on("closetag", (tag) => {
      this.#depth--;
      handlers.close(localName(tag.name));
    });
    this.#parser.on("text", handlers.text);
    this.#parser.on("cdata", handlers.text);
  }

  /** The line that is read, counted from 1. */
  get line(): number {
    return this.#parser.line;
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  close(): void {
    this.#parser.close();
  }
}

/** @throws UnreadableError where a DOCTYPE declares entities */
export function refuseEntities(declaration: string, place: Origin): void {
  if (!/<!ENTITY|^[^<]*\[/.test(declaration)) return;
  throw unreadable(
    place,
    "declares entities of its own in a DOCTYPE, which can make a small file huge or read other files",
    "take the DOCTYPE out",
  );
}

function elementOf({ name, attributes }: SaxesTagPlain): Element {
  const local: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (!key.startsWith("xmlns")) local[localName(key)] = value;
  }
  return { name: localName(name), attributes: local };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Runs through a document from its beginning to its end. */
export async function readXml(
  text: AsyncIterable<string>,
  origin: Origin,
  handlersFor: (line: () => number) => XmlHandlers,
): Promise<void> {
  const { open, close, text: take } = handlersFor(() => reader.line);
  const reader: XmlReader = new XmlReader(origin, { open, close, text: take });
  for await (const part of text) reader.write(part);
  reader.close();
}

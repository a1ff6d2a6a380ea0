import type { Source } from "./source.ts";

/** A place in a source, as `sourceId#locator` says it. */
export interface SourceReference {
  readonly sourceId: string;
  readonly locator: string;
}

/** Reads `sourceId#locator`. */
export function readReference(reference: string): SourceReference {
  const [sourceId = "", locator = ""] = reference.split("#", 2);
  return { sourceId, locator };
}

/** The place in words, as its source names places: "p5" of a source with paragraphs is "paragraph 5". */
export function describeLocator(locator: string, source: Pick<Source, "locatorName"> | undefined): string {
  if (!source || !locator) return locator;
  return `${source.locatorName} ${locator.replace(/^\p{L}+(?=\d)/u, "")}`;
}

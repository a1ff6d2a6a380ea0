import { orByHand } from "../form-words.ts";
import type { Context } from "./context.ts";
import { compileId, compileTemplate, type ReadText } from "./values.ts";

/** The source under which relations without one are kept, where the reader lets them through. */
export const UNSOURCED = "unsourced";

/** The places in sources that a row names, as `sourceId#locator`. */
export type ReadCitations = () => string[];

interface Citation {
  readonly text: string;
  readonly id: ReadText;
  readonly locator: ReadText;
}

/** Citations of rows as a function; a source that nothing describes is a fault of the row. */
export function compileCitations(context: Context, own: readonly string[] | undefined): ReadCitations {
  const { view, pass } = context;
  const citations = (own ?? context.recipe.cite).map((text): Citation => {
    const [id = "", ...locator] = text.split("#");
    return {
      text,
      id: id.includes("{") ? compileId(view, id) : () => id,
      locator: compileTemplate(view, locator.join("#") || "place not given"),
    };
  });
  return () => {
    const places: string[] = [];
    for (const citation of citations) {
      const id = citation.id();
      if (id === "") continue;
      if (!isKnown(id, context)) continue;
      places.push(`${id}#${citation.locator() || "place not given"}`);
    }
    return places;
  };

  function isKnown(id: string, { recipe }: Context): boolean {
    if (pass.sources.get(id) !== undefined) return true;
    const undated = pass.sources.has(id);
    const names = recipe.sources.map((source) => source.id).join(", ");
    view.fail({
      kind: "dangling",
      value: id,
      reason: undated
        ? `the source "${id}" has no date, without which nobody can say what was still so when it wrote`
        : `the source "${id}" is described nowhere`,
      remedy: undated
        ? orByHand("give it a date in the list of references that describes it", "sources", "writtenAt")
        : orByHand(
            `describe it in a list of references${names === "" ? "" : `; known are ${names}`}`,
            "sources",
          ),
    });
    return false;
  }
}

/** The ids of the sources of places. */
export function idsOf(places: readonly string[]): string[] {
  return places.map((place) => place.slice(0, place.indexOf("#")));
}

import type { CitedSource } from "../../graph/evidence.ts";
import { describeLocator, readReference } from "../../graph/locator.ts";
import type { Relation } from "../../graph/relation.ts";
import { toCsl } from "./csl-record.ts";
import { apa } from "./styles/apa.ts";
import { chicagoAuthorDate, chicagoNotes } from "./styles/chicago.ts";
import type { Style } from "./styles/style.ts";
import { abbreviate } from "./styles/words.ts";

/** How references can be written out. */
export const STYLES: readonly Style[] = [chicagoAuthorDate, chicagoNotes, apa];

/** The entry of a source; one without a title of its own is cited by its sentence, as it stands. */
export function writeReference(style: Style, source: CitedSource): string {
  return source.title === undefined ? source.citation : style.reference(toCsl(source));
}

/** Where a claim is written, as a style cites places, one after the other. */
export function citePlaces(
  style: Style,
  sources: ReadonlyMap<string, CitedSource>,
  places: readonly string[],
): string {
  return places.map((place) => citePlace(style, sources, place)).join(" ");
}

function citePlace(style: Style, sources: ReadonlyMap<string, CitedSource>, place: string): string {
  const { sourceId, locator } = readReference(place);
  const source = sources.get(sourceId);
  const where = describeLocator(locator, source);
  if (source === undefined) return `(${[sourceId, where].filter(Boolean).join(", ")})`;
  if (source.title !== undefined) {
    return style.citation(toCsl(source), { shortName: source.name, locator: where });
  }
  const inText = [source.name, abbreviate(where)].filter(Boolean).join(", ");
  if (style !== chicagoNotes) return `(${inText})`;
  return `${[source.citation.replace(/\.$/, ""), abbreviate(where)].filter(Boolean).join(", ")}.`;
}

/** The sources that claims rest on, in the order of how they are written in a bibliography. */
export function citedBy(
  sources: readonly CitedSource[],
  claims: readonly Pick<Relation, "sources">[],
): CitedSource[] {
  const cited = new Set(
    claims.flatMap((claim) => claim.sources.map((place) => readReference(place).sourceId)),
  );
  return inOrder(sources.filter(({ id }) => cited.has(id)));
}

/** Sources by the alphabet of their references. */
export function inOrder(sources: readonly CitedSource[]): CitedSource[] {
  const { compare } = new Intl.Collator("en", { sensitivity: "base" });
  const key = (source: CitedSource) => writeReference(chicagoAuthorDate, source);
  return sources.toSorted((one, other) => compare(key(one), key(other)));
}

import type { CitedSource } from "../../graph/evidence.ts";
import { readReference } from "../../graph/locator.ts";
import { citePlaces, inOrder, STYLES, writeReference } from "../cite/bibliography.ts";
import { toBibtex } from "../cite/bibtex.ts";
import { toCsl } from "../cite/csl-record.ts";
import { toRis } from "../cite/ris.ts";
import type { Style } from "../cite/styles/style.ts";
import { type ExportFormat, type Taken, VIEWS } from "./taken.ts";

const NOTE =
  "Exactly the sources that the claims rest on. References are facts: no licence stands in the way of using them.";

/** The sources of claims as BibTeX. */
export const bibtex = list("bibtex", "BibTeX", "application/x-bibtex", "bib", (sources) =>
  toBibtex(sources.map(toCsl)),
);

const ris = list(
  "ris",
  "RIS, for Zotero and EndNote",
  "application/x-research-info-systems",
  "ris",
  (sources) => toRis(sources.map(toCsl)),
);

const csl = list(
  "csl",
  "CSL-JSON",
  "application/vnd.citationstyles.csl+json",
  "json",
  (sources) => `${JSON.stringify(sources.map(toCsl), null, 2)}\n`,
);

/** The bibliography of claims, as lists of references and written out. */
export const REFERENCE_FORMATS: readonly ExportFormat[] = [bibtex, ris, csl, ...STYLES.map(written)];

type WriteList = (sources: readonly CitedSource[]) => string | Promise<string>;

function list(
  name: string,
  title: string,
  mediaType: string,
  extension: string,
  write: WriteList,
): ExportFormat {
  return {
    name,
    title,
    note: NOTE,
    mediaType,
    extension,
    of: VIEWS,
    async *write(taken) {
      yield await write(await citedIn(taken));
    },
  };
}

/** References, then each claim with its places. */
function written(style: Style): ExportFormat {
  return {
    name: style.name,
    title: `References: ${style.title}`,
    note: NOTE,
    mediaType: "text/plain",
    extension: "txt",
    of: VIEWS,
    async *write(taken) {
      const cited = await citedIn(taken);
      yield cited.map((source) => `${writeReference(style, source)}\n`).join("");
      const sources = new Map(taken.sources.map((source) => [source.id, source]));
      yield "\nClaims\n\n";
      for await (const relations of taken.relations()) {
        yield relations
          .map(({ statement, sources: places }) => `${statement} ${citePlaces(style, sources, places)}\n`)
          .join("");
      }
    },
  };
}

/** The sources of the claims; of a case as a whole also those that only its entities name. */
export async function citedIn(taken: Taken): Promise<CitedSource[]> {
  const cited = new Set<string>();
  const cite = (things: readonly { readonly sources: readonly string[] }[]) => {
    for (const { sources } of things) for (const place of sources) cited.add(readReference(place).sourceId);
  };
  for await (const relations of taken.relations()) cite(relations);
  if (taken.view === "dataset") for await (const entities of taken.entities()) cite(entities);
  return inOrder(taken.sources.filter(({ id }) => cited.has(id)));
}

import {
  type Comparison,
  compareCited,
  type Fixed,
  fixedOf,
  writeFixed,
} from "../../model/exchange/cited/compare.ts";
import { type Citable, writeBibtex, writeCitation } from "../../model/exchange/cited/reference.ts";
import type { Result } from "../../model/exchange/cited/result.ts";
import type { About, ViewName } from "../../model/exchange/write/taken.ts";
import { dayOfTime, formatDay } from "../../model/time/day.ts";
import { programVersion } from "../lib/version.ts";

/** What is cited: a view with its parameters, and what it answers. */
export interface CitedView {
  readonly about: About;
  readonly view: ViewName;
  /** The parameters of the view as they were asked, without defaults. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly result: Result;
}

/** What a citation of a result is made of. */
export interface Citation {
  readonly fixed: Fixed;
  /** The request that gives the result again, from the root of the program. */
  readonly request: string;
  readonly link: { readonly url: string; readonly isPublic: boolean; readonly note: string };
  readonly text: string;
  readonly bibtex: string;
  readonly biblatex: string;
  /** What has become of what a link cited; absent where nothing was. */
  readonly comparison?: Comparison;
}

export interface CiteOptions {
  readonly publicUrl: string | undefined;
  /** The query of the page that shows the result; the link opens the request itself where there is none. */
  readonly page: string | undefined;
  readonly cited: Fixed | undefined;
}

/** Makes the citation of what a view answers now. */
export function citeResult(asked: CitedView, { publicUrl, page, cited }: CiteOptions): Citation {
  const fixed = fixedOf(asked);
  const link = linkTo(asked, fixed, publicUrl, page);
  const citable: Citable = {
    about: asked.about,
    fixed,
    link: link.isPublic ? link.url : undefined,
    program: programVersion,
    today: formatDay(dayOfTime(Date.now())),
  };
  return {
    fixed,
    request: `/api/cite?${parametersOf(asked)}`,
    link,
    text: writeCitation(citable),
    bibtex: writeBibtex("misc", citable),
    biblatex: writeBibtex("dataset", citable),
    ...(cited && { comparison: compareCited(cited, fixed) }),
  };
}

/** View and parameters in the order of their names, so that the same question has one address. */
export function parametersOf({
  view,
  parameters,
  about,
}: Pick<CitedView, "about" | "view" | "parameters">): URLSearchParams {
  const all = { ...parameters, dataset: about.id, view };
  const pairs = Object.entries(all).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, String(one)]),
  );
  return new URLSearchParams(
    pairs.sort(([one = ""], [other = ""]) => (one < other ? -1 : one > other ? 1 : 0)),
  );
}

function linkTo(
  asked: CitedView,
  fixed: Fixed,
  publicUrl: string | undefined,
  page: string | undefined,
): Citation["link"] {
  const path = page === undefined ? "/api/cite" : "/";
  const query = page === undefined ? parametersOf(asked) : new URLSearchParams(page);
  query.set("cited", writeFixed(fixed));
  const isPublic = publicUrl !== undefined;
  const note = isPublic
    ? "The link opens this view, and says whether data and result are still those that were cited."
    : "The link works on this machine only: whoever runs the program has set no ENTENTE_PUBLIC_URL. Give the research object instead, which holds data, question and result.";
  return { url: `${publicUrl ?? ""}${path}?${query}`, isPublic, note };
}

import * as z from "zod";
import { CHANGES } from "../../../model/graph/compare/change-kind.ts";
import { compareSides } from "../../../model/graph/compare/compare.ts";
import { type Comparison, comparison } from "../../../model/graph/compare/comparison.ts";
import type { Matching } from "../../../model/graph/compare/match.ts";
import { matchEntities, type SameEntities } from "../../../model/graph/compare/same-entities.ts";
import type { Side } from "../../../model/graph/compare/side.ts";
import { writeComparison } from "../../../model/graph/compare/write-comparison.ts";
import { formatDay } from "../../../model/time/day.ts";
import { READINGS } from "../../../model/time/reading.ts";
import type { HeldCase } from "../../cases/cases.ts";
import { inLanguage, speak } from "../../cases/in-language.ts";
import { outline } from "../../cases/texts.ts";
import { askOwn } from "../../catalogue/ask.ts";
import type { RouteContext } from "../../http/context.ts";
import { datasetParameter, idParameter, integer, repeatable, truth } from "../../http/parameters.ts";
import { defineRoute, none } from "../../http/route.ts";
import { whenParameter } from "../../http/when.ts";
import { filters } from "../filters.ts";
import { refuseUnknown } from "../known.ts";
import { indexesOf } from "../named-entities.ts";
import { filterOf, windowOf } from "../window.ts";

/** The most changes that can be listed. */
export const MOST_CHANGES = 20_000;

export const compareQuery = z.strictObject({
  ...filters,
  a: whenParameter
    .optional()
    .meta({ description: "The first window: a date with all its days, as 1968/1975." }),
  b: whenParameter.optional().meta({ description: "The second window; left out, it is the first." }),
  other: datasetParameter.meta({
    description:
      "The dataset of the second window, where it is another; entities are matched by their identifiers.",
  }),
  readingB: z.enum(READINGS).optional().meta({
    description: "The reading of the second window; left out, it is that of the first.",
  }),
  changes: repeatable(z.enum(CHANGES)).meta({
    description: "What is listed; left out, all but what is unchanged. All is counted in any case.",
  }),
  of: repeatable(idParameter).meta({
    description: "Entities: only what touches one of them is listed; all when none is given.",
  }),
  limit: integer(0, MOST_CHANGES).default(500).meta({
    description: "The most changes that are listed: those between the best connected entities.",
  }),
  texts: truth.default(true).meta({ description: "Whether statements are told." }),
});

/** Changes listed that make a large answer: a few megabytes with their texts. */
const LARGE = 4_000;

export const compareRoute = defineRoute({
  method: "get",
  path: "/api/compare",
  summary: "What began, ended, changed and stayed between two windows, two readings or two datasets",
  description:
    "A tie is a relation type between two entities. What is certain is so however the uncertain dates fall; what is possible, only if they fall so.",
  params: none,
  query: compareQuery,
  body: none,
  response: comparison,
  isLarge: ({ limit }) => limit > LARGE,
  handle: async ({ query }, context) => (await askComparison(query, context)).answer,
});

type Context = Pick<RouteContext, "database" | "catalogue" | "datasets" | "cases" | "texts" | "signal">;

/** Compares two sides: the answer, and by index what it rests on in each case. */
export async function askComparison(
  { a, b, other, readingB, changes, of, limit, texts, ...rest }: z.output<typeof compareQuery>,
  context: Context,
): Promise<{
  answer: Comparison;
  first: HeldCase;
  second: HeldCase;
  before: readonly number[];
  after: readonly number[];
}> {
  const { dataset, language, reading, ...narrowed } = rest;
  const first = inLanguage(await hold(context, dataset), language);
  const second = other === undefined ? first : speak(await hold(context, other), language);
  const filter = filterOf(narrowed);
  refuseUnknown(first.columns, filter);
  const sideOf = ({ columns }: HeldCase, at: typeof a, as: Side["reading"]): Side => ({
    columns,
    filter,
    window: windowOf({ at }),
    reading: as,
  });
  const [one, two] = [sideOf(first, a, reading), sideOf(second, b ?? a, readingB ?? reading)];
  const same = first.columns === second.columns ? undefined : await sameEntities(context, first, second);
  const kinds = changes.length > 0 ? changes : CHANGES.filter((change) => change !== "unchanged");
  const found = compareSides(one, two, same?.sameAs);
  const touched = of.length === 0 ? undefined : numbersOf(of, first, second, found.matching);
  const written = writeComparison(one, two, found, { kinds, limit, of: touched });
  const { before, after, ...answer } = written;
  const tell = (held: HeldCase, relations: readonly number[]) =>
    texts
      ? context.texts.tell(context, held, { relations, entities: [] })
      : outline(held, { relations, entities: [] });
  const [toldA, toldB] = [await tell(first, before), await tell(second, after)];
  const compared: Comparison = {
    a: writeSide(first, one),
    b: writeSide(second, two),
    ...answer,
    ...(same && writeSame(first, second, same)),
    relations: { a: toldA.relations, b: toldB.relations },
    texts: toldA.texts === "missing" ? toldA.texts : toldB.texts,
  };
  return { answer: compared, first, second, before, after };
}

/**
 * Entities that a parameter names, by their numbers in the matching of the two cases: of the first, or else of the second.
 * @throws Problem `unfit` for each that neither has
 */
function numbersOf(ids: readonly string[], first: HeldCase, second: HeldCase, matching: Matching) {
  const inFirst = (id: string) => first.columns.entities.ids.indexOf(id);
  const others = ids.filter((id) => inFirst(id) < 0);
  const found = indexesOf(second.columns, "of", others).map(matching.entity);
  return new Set([...ids.map(inFirst).filter((index) => index >= 0), ...found]);
}

async function hold(context: Context, dataset: string | undefined): Promise<HeldCase> {
  return context.cases.of(await context.datasets.resolve(dataset, context.signal));
}

function writeSide({ dataset }: HeldCase, { window, reading }: Side) {
  return { dataset: dataset.id, start: formatDay(window.start), end: formatDay(window.end), reading };
}

function writeSame(first: HeldCase, second: HeldCase, { sameAs, ambiguous }: SameEntities) {
  const same = Array.from(sameAs, (a, b) => ({ a, b })).filter(({ a }) => a >= 0);
  const [one, two] = [first.columns.entities, second.columns.entities];
  const nameOf = ({ names }: typeof one, index: number) => names.at(index) ?? "";
  return {
    matched: same.length,
    same: same.map(({ a, b }) => ({
      ...{ a: one.ids.at(a) ?? "", b: two.ids.at(b) ?? "" },
      ...{ nameA: nameOf(one, a), nameB: nameOf(two, b) },
    })),
    ambiguous: ambiguous.map((index) => ({ id: two.ids.at(index) ?? "", name: nameOf(two, index) })),
  };
}

const known = z.object({ id: z.string(), identifiers: z.array(z.string()) });

/** Which entity of one dataset each of another is. */
async function sameEntities(context: Context, first: HeldCase, second: HeldCase): Promise<SameEntities> {
  const identify = async ({ dataset, columns }: HeldCase) => {
    const rows = await askOwn(context, "case-identifiers", { dataset: dataset.generation });
    const identified = rows
      .map((row) => known.parse(row))
      .map(({ id, identifiers }) => ({ index: columns.entities.ids.indexOf(id), identifiers }))
      .filter(({ index }) => index >= 0);
    return { columns, identified };
  };
  return matchEntities(await identify(first), await identify(second));
}

import type { Taken, ViewName } from "../../model/exchange/write/taken.ts";
import type { CaseColumns } from "../../model/graph/columns.ts";
import type { HeldCase } from "../cases/cases.ts";
import { askOwn } from "../catalogue/ask.ts";
import { Problem } from "../errors.ts";
import type { RouteContext } from "../http/context.ts";
import { toStoredDataset } from "../routes/stored-dataset.ts";

/** How many claims are read with their texts at once: a few megabytes. */
const AT_ONCE = 1_000;

/** What an export needs of what routes may use. */
export type ExportContext = Pick<
  RouteContext,
  "database" | "catalogue" | "datasets" | "cases" | "texts" | "influence" | "signal"
>;

/** What is taken away, by index. */
export interface Chosen {
  readonly held: HeldCase;
  readonly view: ViewName;
  readonly relations: ArrayLike<number>;
  /** Entities beside those that the relations join. */
  readonly entities: Iterable<number>;
}

/**
 * What was chosen, as files are made of it: read with its texts a part at a time, so that a case of any size fits.
 * @throws Problem `notFound` where the dataset has gone meanwhile
 */
export async function takeAway(
  context: ExportContext,
  { held, view, relations, entities }: Chosen,
): Promise<Taken> {
  const { id, contentHash } = held.dataset;
  const [stored] = await askOwn(context, "dataset", { id });
  if (stored === undefined) throw new Problem("notFound", `The dataset "${id}" is no longer loaded.`);
  const { title, version, licence, layout } = toStoredDataset(stored);
  const named = Int32Array.from(withEnds(held.columns, relations, entities)).sort();
  return {
    about: { id, title, version, licence, contentHash },
    view,
    types: held.columns.types,
    sources: held.columns.sources,
    layout,
    async *entities() {
      for (const part of partsOf(named)) {
        yield (await tell(context, held, { entities: part, relations: [] })).entities;
      }
    },
    async *relations() {
      for (const part of partsOf(relations)) {
        yield (await tell(context, held, { relations: part, entities: [] })).relations;
      }
    },
  };
}

function withEnds(
  { relations: { from, to } }: CaseColumns,
  relations: ArrayLike<number>,
  others: Iterable<number>,
) {
  const named = new Set(others);
  for (let place = 0; place < relations.length; place++) {
    const relation = relations[place] ?? 0;
    named.add(from[relation] ?? 0).add(to[relation] ?? 0);
  }
  return named;
}

function* partsOf(indexes: ArrayLike<number>): Iterable<number[]> {
  for (let from = 0; from < indexes.length; from += AT_ONCE) {
    const length = Math.min(AT_ONCE, indexes.length - from);
    yield Array.from({ length }, (_, place) => indexes[from + place] ?? 0);
  }
}

/** A file without its texts would look as if sources said nothing. */
async function tell(
  context: ExportContext,
  held: HeldCase,
  named: { entities: number[]; relations: number[] },
) {
  const told = await context.texts.tell(context, held, named);
  if (told.texts === "whole") return told;
  throw new Problem(
    "unavailable",
    "The database is away, and with it the texts of what was to be exported. Try again.",
    {
      retryAfter: 5,
    },
  );
}

import type { Result } from "../../model/exchange/cited/result.ts";
import type { OfflineData } from "../../model/exchange/offline.ts";
import type { About, Taken, TakenAnswer, ViewName } from "../../model/exchange/write/taken.ts";
import type { CaseColumns } from "../../model/graph/columns.ts";
import { manifest as caseManifest, type Manifest } from "../../model/graph/dataset.ts";
import { dayOfTime, formatDay } from "../../model/time/day.ts";
import type { HeldCase } from "../cases/cases.ts";
import { textsAway } from "../cases/texts.ts";
import { askOwn } from "../catalogue/ask.ts";
import { Problem } from "../errors.ts";
import { compose, type Figure } from "../figures/draw.ts";
import type { RouteContext } from "../http/context.ts";
import { programVersion } from "../lib/version.ts";
import { toStoredDataset } from "../routes/stored-dataset.ts";
import { partsOf } from "./parts.ts";
import { readWholeCase } from "./whole-case.ts";

/** What an export needs of what routes may use. */
export type ExportContext = Pick<
  RouteContext,
  "database" | "catalogue" | "datasets" | "cases" | "texts" | "influence" | "signal" | "turn" | "log"
> &
  // What shares the console out among those who ask over HTTP.
  Partial<Pick<RouteContext, "client" | "gate" | "sent">>;

/** What is taken away, by index. */
export interface Chosen {
  readonly held: HeldCase;
  readonly view: ViewName;
  /** The parameters of the view as they were given. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly relations: ArrayLike<number>;
  /** Entities beside those that the relations join. */
  readonly entities: Iterable<number>;
  /** What the view answers, to be cited. */
  readonly result: () => Promise<Result>;
  /** What it answers beside its claims; undefined where it is these alone. */
  readonly answer?: (() => TakenAnswer) | undefined;
  /** What is drawn of it; undefined where nothing can be. */
  readonly figure?: (() => Promise<Figure>) | undefined;
  /** The case that opens on it without the program; undefined where none can. */
  readonly offline?: (() => Promise<OfflineData>) | undefined;
  /** Whether what it answers rests on the claims of another dataset as well. */
  readonly isOfTwo?: boolean;
}

/**
 * What was chosen, as files are made of it: read with its texts a part at a time, so that a case of any size fits.
 * @throws Problem `notFound` where the dataset has gone meanwhile
 */
export async function takeAway(
  context: ExportContext,
  { held, view, parameters, relations, entities, result, answer, figure, offline }: Chosen,
): Promise<Taken> {
  const { about, told } = await aboutOf(context, held);
  const { layout } = told;
  const manifest = manifestOf(held, told);
  const named = Int32Array.from(withEnds(held.columns, relations, entities)).sort();
  return {
    about,
    view,
    types: held.columns.types,
    sources: held.columns.sources,
    layout,
    whole: readWholeCase(context, held, manifest),
    asked: { parameters, result, program: programVersion, today: formatDay(dayOfTime(Date.now())) },
    ...(answer && { answer: answer() }),
    ...(offline && { offline }),
    ...(figure && { draw: async (setting) => compose(await figure(), setting) }),
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

/** The manifest of a case, of what its dataset says of itself. */
export function manifestOf({ dataset: { defaults } }: HeldCase, told: object): Manifest {
  return caseManifest.strip().parse({ ...told, ...(Object.keys(defaults).length > 0 && { defaults }) });
}

/**
 * What a dataset says of itself.
 * @throws Problem `notFound` where it has gone meanwhile
 */
export async function aboutOf(context: ExportContext, held: HeldCase) {
  const { id, contentHash } = held.dataset;
  const [stored] = await askOwn(context, "dataset", { id });
  if (stored === undefined) throw new Problem("notFound", `The dataset "${id}" is no longer loaded.`);
  const told = toStoredDataset(stored);
  const { title, version, licence } = told;
  const about: About = { id, title, version, licence, contentHash };
  return { about, told };
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

async function tell(
  context: ExportContext,
  held: HeldCase,
  named: { entities: number[]; relations: number[] },
) {
  const told = await context.texts.tell(context, held, named);
  if (told.texts === "whole") return told;
  throw textsAway();
}

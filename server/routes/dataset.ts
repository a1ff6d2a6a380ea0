import * as z from "zod";
import type { CaseColumns } from "../../model/graph/columns.ts";
import { type Dataset, dataset } from "../../model/graph/dataset.ts";
import { datasetId } from "../../model/graph/id.ts";
import { KINDS } from "../../model/graph/kinds.ts";
import { languagesOf } from "../../model/graph/naming/columns-in.ts";
import { countSources } from "../../model/graph/within/write-counts.ts";
import type { HeldCase } from "../cases/cases.ts";
import { notLoaded } from "../datasets/registry.ts";
import type { RouteContext } from "../http/context.ts";
import { defineRoute, none } from "../http/route.ts";
import type { Row } from "../neo4j/read.ts";
import { toStoredDataset } from "./stored-dataset.ts";

export const datasetRoute = defineRoute({
  method: "get",
  path: "/api/datasets/{id}",
  summary: "A dataset with its vocabulary, sources, named periods and layout",
  params: z.strictObject({ id: datasetId.meta({ examples: ["peru-russia"] }) }),
  query: none,
  body: none,
  response: dataset,
  problems: ["notFound"],
  async handle({ params: { id } }, context): Promise<Dataset> {
    const loaded = await context.datasets.find(id, context.signal);
    const stored = loaded && (await context.datasets.describe(id, context.signal));
    if (loaded === undefined || stored === undefined) throw notLoaded(id);
    return tellDataset(await context.cases.of(loaded), stored, context);
  },
});

/** A dataset in full, of the properties that it is stored as and of its columns. */
export async function tellDataset(
  held: HeldCase,
  stored: Row,
  context: Pick<RouteContext, "database" | "catalogue" | "texts" | "signal">,
): Promise<Dataset> {
  const { columns } = held;
  const periods = { relations: [], entities: periodsOf(columns) };
  return {
    ...toStoredDataset(stored),
    vocabulary: [...columns.types],
    sources: withCounts(columns),
    periods: (await context.texts.tell(context, held, periods)).entities,
    languages: languagesOf(columns),
  };
}

/** The periods of a case, earliest first. */
function periodsOf({ entities }: CaseColumns): number[] {
  const period = KINDS.indexOf("Period");
  const found = Array.from(entities.kind.keys()).filter((entity) => entities.kind[entity] === period);
  return found.sort(
    (one, other) => (entities.startMin[one] ?? 0) - (entities.startMin[other] ?? 0) || one - other,
  );
}

function withCounts({ sources, sourceSets, relations: { sourceSet } }: CaseColumns): Dataset["sources"] {
  const ofSet = new Int32Array(sourceSets.length);
  // By index: a loop over the values of a typed array is several times slower.
  for (let at = 0; at < sourceSet.length; at++) {
    const set = sourceSet[at] ?? 0;
    ofSet[set] = (ofSet[set] ?? 0) + 1;
  }
  const counts = countSources(sourceSets, ofSet);
  return sources.map((source) => ({
    ...source,
    relations: Object.hasOwn(counts, source.id) ? (counts[source.id] ?? 0) : 0,
  }));
}

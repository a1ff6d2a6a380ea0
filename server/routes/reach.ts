import * as z from "zod";
import { type ReachAnswer, reachAnswer } from "../../model/influence/answers.ts";
import type { LoadedDataset } from "../datasets/registry.ts";
import { Problem } from "../errors.ts";
import type { RouteContext } from "../http/context.ts";
import { defineRoute, none } from "../http/route.ts";
import { cite } from "../influence/cited.ts";
import { options, pair, readAsked } from "../influence/parameters.ts";
import { writeRange } from "../influence/write-paths.ts";

export const reachQuery = z
  .strictObject({ from: pair.from.optional(), to: pair.to.optional(), ...options })
  .refine(({ from, to }) => (from === undefined) !== (to === undefined), {
    message: "Give either from (whom it could have influenced) or to (who could have influenced it)",
  });

export const reach = defineRoute({
  method: "get",
  path: "/api/reach",
  summary: "Everyone whom influence could have reached, or from whom it could have come, and when",
  params: none,
  query: reachQuery,
  body: none,
  response: reachAnswer,
  problems: ["notFound", "busy"],
  handle: async ({ query }, context) => (await askReach(query, context)).answer,
});

/** Asks whom influence reaches, or from whom it comes: the answer, and what it was asked of. */
export async function askReach(
  { from, to, ...rest }: z.output<typeof reachQuery>,
  context: Parameters<typeof cite>[0] & Pick<RouteContext, "datasets" | "influence" | "onProgress">,
): Promise<{ dataset: LoadedDataset; end: ReachEnd; answer: ReachAnswer }> {
  const end = endOf(from, to);
  const question = { options: readAsked(rest), rest: end };
  const dataset = await context.datasets.resolve(rest.dataset, context.signal);
  const reached = await context.influence.ask("reach", question, { ...context, dataset });
  const { entities: found, ...share } = reached;
  const named = { entities: found.map(({ entity }) => entity), relations: [] };
  const { entities, texts } = await cite(context, dataset, [named], rest.language);
  const moments = found.map(({ moment, ...one }) => ({ ...one, moment: writeRange(moment) }));
  const answer = { dataset: dataset.id, ...share, moments, entities, texts };
  return { dataset, end, answer };
}

type ReachEnd = { readonly from: string } | { readonly to: string };

function endOf(from: string | undefined, to: string | undefined): ReachEnd {
  if (from !== undefined) return { from };
  if (to !== undefined) return { to };
  throw new Problem("unfit", "Give either from or to.");
}

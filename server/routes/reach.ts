import * as z from "zod";
import { type ReachAnswer, reachAnswer } from "../../model/influence/answers.ts";
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
  handle: ({ query }, context) => askReach(query, context),
});

/** Asks whom influence reaches, or from whom it comes. */
export async function askReach(
  { from, to, ...rest }: z.output<typeof reachQuery>,
  context: Parameters<typeof cite>[0] & Pick<RouteContext, "datasets" | "influence" | "onProgress">,
): Promise<ReachAnswer> {
  const question = { options: readAsked(rest), rest: endOf(from, to) };
  const dataset = await context.datasets.resolve(rest.dataset, context.signal);
  const answer = await context.influence.ask("reach", question, { ...context, dataset });
  const { entities: found, ...share } = answer;
  const named = { entities: found.map(({ entity }) => entity), relations: [] };
  const { entities, texts } = await cite(context, dataset, [named]);
  const moments = found.map(({ moment, ...one }) => ({ ...one, moment: writeRange(moment) }));
  return { dataset: dataset.id, ...share, moments, entities, texts };
}

function endOf(from: string | undefined, to: string | undefined): { from: string } | { to: string } {
  if (from !== undefined) return { from };
  if (to !== undefined) return { to };
  throw new Problem("unfit", "Give either from or to.");
}

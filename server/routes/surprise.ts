import * as z from "zod";
import { surpriseAnswer } from "../../model/influence/answers.ts";
import type { SurpriseAnswer } from "../../model/influence/measures/surprise.ts";
import { EXCHANGES, MAX_SHUFFLES } from "../../model/influence/options.ts";
import { formatDay } from "../../model/time/day.ts";
import { integer } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";
import { cite, namedInPath } from "../influence/cited.ts";
import { options, pair, readAsked } from "../influence/parameters.ts";
import { type Cited, writePath } from "../influence/write-paths.ts";

export const surprise = defineRoute({
  method: "get",
  path: "/api/surprise",
  summary: "How often a path at least as good exists when relations of one type exchange their dates",
  description: "Gauvin et al. 2022, SIAM Review 64(4). The same seed gives the same answer.",
  params: none,
  query: z.strictObject({
    ...pair,
    shuffles: integer(1, MAX_SHUFFLES).optional(),
    seed: integer(0, Number.MAX_SAFE_INTEGER).optional(),
    exchange: z.enum(EXCHANGES).optional().meta({
      description:
        "Whether dates are exchanged wherever lifespans allow it, or only within periods of the case.",
    }),
    ...options,
  }),
  body: none,
  response: surpriseAnswer,
  problems: ["notFound", "busy"],
  async handle({ query: { from, to, shuffles, seed, exchange, ...rest } }, context) {
    const question = { options: readAsked(rest), rest: { from, to, shuffles, seed, exchange } };
    const dataset = await context.datasets.resolve(rest.dataset, context.signal);
    const answer = await context.influence.ask("surprise", question, { ...context, dataset });
    const facts = await cite(context, dataset, answer.path ? [namedInPath(answer.path)] : [], rest.language);
    return { dataset: dataset.id, ...writeAnswer(answer, facts), ...facts };
  },
});

function writeAnswer({ arrival, leastRest, shuffled: done, path, ...rest }: SurpriseAnswer, cited: Cited) {
  return {
    ...rest,
    ...(path && { path: writePath(path, cited) }),
    ...(leastRest !== undefined && { leastRest }),
    ...(arrival !== undefined && { arrival: formatDay(arrival) }),
    ...(done && { shuffled: { ...done, tests: [...done.tests], arrivals: done.arrivals.map(formatDay) } }),
  };
}

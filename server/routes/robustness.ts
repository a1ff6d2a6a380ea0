import * as z from "zod";
import { robustnessAnswer } from "../../model/influence/answers.ts";
import { MAX_WORLDS } from "../../model/influence/measures/robustness.ts";
import { CRITERIA } from "../../model/influence/options.ts";
import { integer } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";
import { cite, namedInPath } from "../influence/cited.ts";
import { options, pair, readAsked } from "../influence/parameters.ts";
import { writePath } from "../influence/write-paths.ts";

export const robustness = defineRoute({
  method: "get",
  path: "/api/robustness",
  summary:
    "What of a verdict holds without each single statement, source, type and intermediate, and in how many datings",
  description: "The same seed gives the same answer.",
  params: none,
  query: z.strictObject({
    ...pair,
    criterion: z.enum(CRITERIA).optional().meta({ description: "Whose path is shaken; the steadiest." }),
    worlds: integer(1, MAX_WORLDS).optional().meta({ description: "How many datings are drawn; 1,000." }),
    seed: integer(0, Number.MAX_SAFE_INTEGER).optional(),
    ...options,
  }),
  body: none,
  response: robustnessAnswer,
  problems: ["notFound", "busy"],
  async handle({ query: { from, to, criterion, worlds, seed, ...rest } }, context) {
    const question = { options: readAsked(rest), rest: { from, to, criterion, worlds, seed } };
    const dataset = await context.datasets.resolve(rest.dataset, context.signal);
    const answer = await context.influence.ask("robustness", question, { ...context, dataset });
    const { path, worlds: drawn, without, ...head } = answer;
    const named = {
      entities: [],
      relations: without.flatMap(({ support, id }) => (support === "statement" ? [id] : [])),
    };
    const facts = await cite(context, dataset, [...(path ? [namedInPath(path)] : []), named], rest.language);
    return {
      dataset: dataset.id,
      ...head,
      without: [...without],
      ...(path && { path: writePath(path, facts) }),
      ...(drawn && { worlds: drawn }),
      ...facts,
    };
  },
});

import * as z from "zod";
import { type PathsAnswer, pathsAnswer } from "../../model/influence/answers.ts";
import { CRITERIA, MAX_K } from "../../model/influence/options.ts";
import type { PathAnswer } from "../../model/influence/paths/answer-paths.ts";
import type { ChainExplanation } from "../../model/influence/paths/explain-none.ts";
import type { InfluencePath } from "../../model/influence/paths/path.ts";
import type { RouteContext } from "../http/context.ts";
import { integer } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";
import { cite, type Named, namedInPath } from "../influence/cited.ts";
import { options, pair, readAsked } from "../influence/parameters.ts";
import { type Cited, writeExplanation, writePath } from "../influence/write-paths.ts";

export const pathsQuery = z.strictObject({
  ...pair,
  criterion: z.enum(CRITERIA).default("earliest").meta({
    description:
      "Earliest arrival, latest departure, fewest hops, the shortest of longest rests, or the k best by hops and then arrival.",
  }),
  k: integer(1, MAX_K).optional().meta({ description: "How many paths `best` lists." }),
  ...options,
});

export const paths = defineRoute({
  method: "get",
  path: "/api/paths",
  summary: "How influence could have travelled from one entity to another, in an order that time allows",
  description:
    "A path is an opportunity that the dates leave room for, not a proof that influence took it. Chains of claims and bearing stand apart in `claims`. With `Accept: text/event-stream` progress is told as events, the last of which is the answer.",
  params: none,
  query: pathsQuery,
  body: none,
  response: pathsAnswer,
  problems: ["notFound", "busy"],
  handle: async ({ query }, context) => tellPaths(await askPaths(query, context), context),
});

/** What was answered, as it is told: with what it cites. */
export async function tellPaths(
  { dataset, language, answer, named }: Awaited<ReturnType<typeof askPaths>>,
  context: Parameters<typeof cite>[0],
): Promise<PathsAnswer> {
  const facts = await cite(context, dataset, named, language);
  return { dataset: dataset.id, ...writeAnswer(answer, facts), ...facts };
}

/** Asks for paths: the answer, and what it names. */
export async function askPaths(
  { from, to, criterion, k, ...rest }: z.output<typeof pathsQuery>,
  context: Pick<RouteContext, "datasets" | "influence" | "signal" | "onProgress">,
) {
  const question = { options: readAsked(rest), rest: { from, to, criterion, k } };
  const dataset = await context.datasets.resolve(rest.dataset, context.signal);
  const answer = await context.influence.ask("paths", question, { ...context, dataset });
  return { dataset, language: rest.language, answer, named: namedIn(answer) };
}

function writeAnswer(answer: PathAnswer, cited: Cited) {
  const { paths: found, claims, butForDoubt, explanation: why, ...rest } = answer;
  const write = (path: InfluencePath) => writePath(path, cited);
  return {
    ...rest,
    paths: found.map(write),
    claims: { ...claims, paths: claims.paths.map(write) },
    ...(butForDoubt && { butForDoubt: write(butForDoubt) }),
    ...(why && { explanation: writeExplanation(why, cited) }),
  };
}

function namedIn({ paths: found, claims, butForDoubt, explanation: why }: PathAnswer): Named[] {
  const shown = [...found, ...claims.paths, ...(butForDoubt ? [butForDoubt] : [])];
  return [...shown.map(namedInPath), ...(why === undefined ? [] : namedInExplanation(why))];
}

function namedInExplanation(why: ChainExplanation): Named[] {
  if (why.reason === "no-chain") return [];
  return [why.reason === "against-time" ? why.chain : namedInPath(why.path)];
}

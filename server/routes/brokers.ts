import * as z from "zod";
import { type BrokersAnswer, brokersAnswer } from "../../model/influence/answers.ts";
import { formatDay } from "../../model/time/day.ts";
import { defineRoute, none } from "../http/route.ts";
import { cite, namedInPath } from "../influence/cited.ts";
import { options, pair, readAsked } from "../influence/parameters.ts";
import { writePath } from "../influence/write-paths.ts";

export const brokers = defineRoute({
  method: "get",
  path: "/api/brokers",
  summary: "The entities without which influence comes later, less surely or not at all",
  params: none,
  query: z.strictObject({ ...pair, ...options }),
  body: none,
  response: brokersAnswer,
  problems: ["notFound", "busy"],
  async handle({ query: { from, to, ...rest } }, context) {
    const question = { options: readAsked(rest), rest: { from, to } };
    const dataset = await context.datasets.resolve(rest.dataset, context.signal);
    const answer = await context.influence.ask("brokers", question, { ...context, dataset });
    const { arrival: observed, brokers: found, path, ...head } = answer;
    const facts = await cite(context, dataset, path ? [namedInPath(path)] : [], rest.language);
    return {
      dataset: dataset.id,
      ...head,
      ...writeArrival(observed),
      brokers: found.map(writeBroker),
      ...(path && { path: writePath(path, facts) }),
      ...facts,
    };
  },
});

function writeArrival(day: number | undefined) {
  return day === undefined ? {} : { arrival: formatDay(day) };
}

function writeBroker({
  arrival: day,
  delay,
  ...rest
}: {
  arrival: number | undefined;
  delay: number | undefined;
  entity: string;
  verdict: BrokersAnswer["verdict"];
}) {
  return { ...rest, ...writeArrival(day), ...(delay !== undefined && { delay }) };
}

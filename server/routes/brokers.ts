import * as z from "zod";
import { formatDay } from "../../model/time/day.ts";
import { defineRoute, none } from "../http/route.ts";
import { cite, cited } from "../influence/cited.ts";
import { options, pair, readAsked } from "../influence/parameters.ts";
import { verdict } from "../influence/path-schemas.ts";

const arrival = z.iso.date().optional();

const response = z.object({
  dataset: z.string(),
  verdict,
  reading: z.enum(["certain", "possible"]),
  arrival: arrival.meta({ description: "The earliest arrival with everyone there; absent without a path." }),
  brokers: z.array(
    z.object({
      entity: z.string(),
      verdict,
      arrival: arrival.meta({ description: "The earliest arrival without it; absent when no path is left." }),
      delay: z.int().optional().meta({ description: "By how many days that is later." }),
    }),
  ),
  truncated: z.boolean(),
  entities: cited.entities,
});

export const brokers = defineRoute({
  method: "get",
  path: "/api/brokers",
  summary: "The entities without which influence comes later, less surely or not at all",
  params: none,
  query: z.strictObject({ ...pair, ...options }),
  body: none,
  response,
  problems: ["notFound", "busy"],
  async handle({ query: { from, to, ...rest } }, context) {
    const question = { options: readAsked(rest), rest: { from, to } };
    const { dataset, answer } = await context.influence.ask("brokers", question, {
      ...context,
      dataset: rest.dataset,
    });
    const named = { entities: answer.brokers.map(({ entity }) => entity), relations: [] };
    const { entities } = await cite(context, dataset, [named]);
    const { arrival: observed, brokers: found, ...head } = answer;
    return { dataset, ...head, ...writeArrival(observed), brokers: found.map(writeBroker), entities };
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
  verdict: z.infer<typeof verdict>;
}) {
  return { ...rest, ...writeArrival(day), ...(delay !== undefined && { delay }) };
}

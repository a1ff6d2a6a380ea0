import * as z from "zod";
import { BASES, INFLUENCES, type Influence } from "../../model/graph/kinds.ts";
import { MAX_DELAY, MAX_HOPS, MAX_REST } from "../../model/influence/options.ts";
import type { RequestedOptions } from "../../model/influence/requested.ts";
import { parseDay } from "../../model/time/day.ts";
import { unfit } from "../errors.ts";
import { datasetParameter, idParameter, integer, languageParameter, repeatable } from "../http/parameters.ts";
import { firstDay, lastDay } from "../http/when.ts";

/** The ends of a path as a request names them. */
export const pair = {
  from: idParameter.meta({
    description: "The entity that influence starts from.",
    examples: ["doctrine/peaceful-coexistence"],
  }),
  to: idParameter.meta({ description: "The entity that it is to arrive at.", examples: ["state/peru"] }),
};

/** What every question of influence can be narrowed by. */
export const options = {
  dataset: datasetParameter,
  language: languageParameter,
  start: firstDay.optional().meta({ description: "The first day that a hop may happen on." }),
  end: lastDay.optional().meta({
    description:
      "The last day that a hop may happen on; else the day on which the newest source was written.",
  }),
  reading: z.enum(["certain", "possible"]).optional().meta({
    description:
      "Whether the dates must leave room for the order however the uncertain ones fall, or may only if they fall so; the stronger that has an answer.",
  }),
  maxHops: integer(1, MAX_HOPS).optional().meta({ description: "The most hops of a path." }),
  minDelay: integer(0, MAX_DELAY).default(0).meta({ description: "Days that must pass between two hops." }),
  maxRest: integer(0, MAX_REST).optional().meta({
    description: "The most days that influence may rest between two hops.",
  }),
  basis: z.enum(BASES).optional().meta({ description: "The weakest that a hop may be evidence of." }),
  notThrough: repeatable(idParameter).meta({
    description: "Kinds or ids of entities that a path must not pass through.",
  }),
  types: repeatable(idParameter).meta({
    description: "Only relations of these types; all when none is given.",
  }),
  without: repeatable(idParameter).meta({
    description: "Ids of statements, sources and entities, and names of relation types, that are left out.",
  }),
  influence: repeatable(
    z.string().regex(/^[A-Z_]+:(forward|backward|both|none)$/, "write it as TYPE:direction"),
  ).meta({
    description: `Which way influence passes along a type, other than declared, as TYPE:${INFLUENCES.join("|")}.`,
  }),
};

const asked = z.object(options);

type Options = z.output<typeof asked>;

/**
 * The options of a request as the engine takes them.
 * @throws Problem `unfit` for a window that ends before it starts
 */
export function readAsked({ start, end, types, influence, ...rest }: Options): RequestedOptions {
  return {
    reading: rest.reading,
    maxHops: rest.maxHops,
    minDelay: rest.minDelay,
    maxRest: rest.maxRest,
    basis: rest.basis,
    notThrough: rest.notThrough,
    without: rest.without,
    window: readWindow(start, end),
    types: types.length > 0 ? types : undefined,
    influence: Object.fromEntries(influence.map(readOverride)),
  };
}

function readWindow(start: string | undefined, end: string | undefined) {
  if (start !== undefined && end !== undefined && start > end) {
    const detail = `The window ends (${end}) before it starts (${start}); swap start and end.`;
    throw unfit([{ parameter: "end", detail }]);
  }
  return { ...(start && { start: parseDay(start) }), ...(end && { end: parseDay(end) }) };
}

function readOverride(text: string): [string, Influence] {
  const [type = "", direction] = text.split(":");
  return [type, INFLUENCES.find((known) => known === direction) ?? "none"];
}

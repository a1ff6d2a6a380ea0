import * as z from "zod";
import { entityCell } from "../../catalogue/query.ts";
import { READINGS } from "../../time/reading.ts";

const counted = z.object({ certain: z.int(), possible: z.int() });

const bySector = z
  .object({
    political: counted,
    military: counted,
    economic: counted,
    cultural: counted,
    ideational: counted,
  })
  .meta({ description: "Relations in force, those that certainly are apart from those that only may be." });

const place = z.object({
  degree: z.int().meta({ description: "How many others it is joined with." }),
  betweenness: z.number().optional().meta({
    description:
      "The share of shortest ways between two others that lead through it; absent where the network is too large.",
  }),
  community: z.int().meta({ description: "The number of its community, the largest first." }),
  communitySize: z.int().meta({ description: "How many entities that community has." }),
});

const alongPaths = {
  reachOut: z.int().optional().meta({ description: "How many others it could have influenced." }),
  reachIn: z.int().optional().meta({ description: "How many others could have influenced it." }),
  closeness: z.number().optional().meta({ description: "How soon it could reach all others, 0 to 1." }),
};

const measured = entityCell.extend({
  ...place.shape,
  ...alongPaths,
  relations: z.int().meta({ description: "Relations in force that touch it." }),
  certain: z.int().meta({ description: "How many of them certainly are." }),
  statements: z.int().meta({ description: "How many statements speak of it, at all times." }),
  sources: z.int().meta({ description: "In how many sources." }),
});

const correlation = z.number().optional();

/** What `/api/measures` answers. */
export const measuresAnswer = z.object({
  dataset: z.string(),
  start: z.iso.date(),
  end: z.iso.date(),
  reading: z.enum(READINGS),
  sectors: bySector,
  edges: z.int().meta({ description: "How many pairs of entities something in force joins." }),
  communities: z.object({ count: z.int(), modularity: z.number() }),
  entities: z.array(measured),
  correlations: z
    .object({
      relations: correlation,
      degree: correlation,
      betweenness: correlation,
      reachOut: correlation,
      reachIn: correlation,
      closeness: correlation,
    })
    .meta({ description: "Spearman's rank correlation of each measure with the number of statements." }),
  years: z.array(
    z.object({
      start: z.iso.date(),
      sectors: bySector,
      communities: z.int(),
      places: z.array(place.extend(alongPaths).nullable()).meta({
        description: "Per entity of `of`; null where nothing in force joins it.",
      }),
    }),
  ),
  truncated: z.boolean().meta({ description: "Whether the time allowed ended before all was measured." }),
});

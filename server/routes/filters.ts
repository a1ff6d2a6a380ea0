import * as z from "zod";
import { BEGINNINGS } from "../../model/graph/filter.ts";
import { KINDS, SECTORS } from "../../model/graph/kinds.ts";
import { datasetParameter, idParameter, languageParameter, repeatable } from "../http/parameters.ts";

/** What every question about the network can be narrowed by. */
export const filters = {
  dataset: datasetParameter,
  language: languageParameter,
  types: repeatable(idParameter).meta({
    description: "Only relations of these types; all when none is given.",
  }),
  kinds: repeatable(z.enum(KINDS)).meta({ description: "Only relations between entities of these kinds." }),
  sectors: repeatable(z.enum(SECTORS)).meta({ description: "Only relations of these sectors." }),
  sources: repeatable(idParameter).meta({ description: "Only relations that rest on one of these sources." }),
  reading: z.enum(["certain", "possible"]).default("possible").meta({
    description: "Whether the dates must guarantee that a relation was in force, or only allow it.",
  }),
  without: repeatable(idParameter).meta({
    description:
      "Ids of statements, sources or entities, or names of relation types, that are left out. A relation goes when all its sources do.",
  }),
  beginnings: z.enum(BEGINNINGS).default("any").meta({
    description:
      "With `known`, what began when nobody says counts only where it is certainly in force: until then it may not have begun.",
  }),
};

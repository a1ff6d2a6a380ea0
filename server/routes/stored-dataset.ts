import * as z from "zod";
import { type DatasetSummary, dataset, datasetSummary } from "../../model/graph/dataset.ts";
import { toPlain } from "../neo4j/plain.ts";
import type { Row } from "../neo4j/read.ts";

const storedDataset = dataset
  .omit({ vocabulary: true, sources: true, periods: true, languages: true })
  .strip();

/** What a database can't hold as a property is stored as JSON. */
const STRUCTURED = ["span", "opening", "poles", "questions", "layout"];

/** A dataset in a list, of the properties that it is stored as. */
export function toSummary(row: Row): DatasetSummary {
  return datasetSummary.strip().parse(readStored(row));
}

/** A dataset of the properties that it is stored as. */
export function toStoredDataset(row: Row): z.infer<typeof storedDataset> {
  return storedDataset.parse(readStored(row));
}

function readStored({ dataset }: Row): Record<string, unknown> {
  const row = z.record(z.string(), z.unknown()).parse(toPlain(dataset));
  const structured = STRUCTURED.filter((key) => typeof row[key] === "string");
  const { entities, relations, sources } = row;
  return {
    ...row,
    ...Object.fromEntries(structured.map((key) => [key, JSON.parse(z.string().parse(row[key]))])),
    counts: { entities, relations, sources },
    hasRecipe: typeof row.recipe === "string",
  };
}

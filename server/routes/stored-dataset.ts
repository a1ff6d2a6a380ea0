import * as z from "zod";
import { dataset } from "../../model/graph/dataset.ts";
import { nodeOf } from "../neo4j/graph.ts";
import { toPlain } from "../neo4j/plain.ts";
import type { Row } from "../neo4j/read.ts";

const storedDataset = dataset.omit({ vocabulary: true, sources: true, periods: true }).strip();

/** What a database can't hold as a property is stored as JSON. */
const STRUCTURED = ["span", "opening", "poles", "questions", "layout"];

/** A dataset of the node it is stored as, with its counts. */
export function toStoredDataset({ dataset, counts }: Row): z.infer<typeof storedDataset> {
  const row = z.record(z.string(), z.unknown()).parse(toPlain(nodeOf(dataset).properties));
  const structured = STRUCTURED.filter((key) => row[key] !== undefined);
  return storedDataset.parse({
    ...row,
    ...Object.fromEntries(structured.map((key) => [key, JSON.parse(z.string().parse(row[key]))])),
    counts: toPlain(counts),
  });
}

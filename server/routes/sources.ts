import * as z from "zod";
import { type CitedSource, citedSource } from "../../model/graph/evidence.ts";
import { nodeOf } from "../neo4j/graph.ts";
import { toPlain } from "../neo4j/plain.ts";

const typeNames = z.object({ name: z.string(), inverseName: z.string() });

/** A source of the node it is stored as. */
export function toCitedSource(value: unknown): CitedSource {
  return citedSource.parse(toPlain(nodeOf(value).properties));
}

/** How a relation type reads in both directions; its own name where no vocabulary declares it. */
export function toTypeNames(value: unknown, type: string): z.infer<typeof typeNames> {
  const plain = type.toLowerCase().replaceAll("_", " ");
  return value === null ? { name: plain, inverseName: plain } : typeNames.parse(value);
}

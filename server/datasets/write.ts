import neo4j from "neo4j-driver";
import type { Dates } from "../../model/graph/dates.ts";
import type { Content } from "./content.ts";
import type { Runner } from "./runner.ts";

const ENTITIES = `
UNWIND $rows AS row
MATCH (n) WHERE elementId(n) = row.element
SET n += row.properties`;

const RELATIONS = `
UNWIND $rows AS row
MATCH ()-[r]->() WHERE elementId(r) = row.element
SET r += row.properties`;

const TYPES = `
UNWIND $types AS type
MATCH (t:RelationType {dataset: $dataset, type: type.type})
SET t.sameKind = type.sameKind, t.role = type.role, t.basis = type.basis`;

/** Writes what a load derives onto the nodes and relationships that the scripts made. */
export async function writeDerived(
  transaction: Runner,
  dataset: string,
  { types, entities, relations }: Content,
): Promise<void> {
  await Promise.all([
    transaction.run(TYPES, { dataset, types }),
    transaction.run(ENTITIES, {
      rows: entities.map(({ element, value }) => ({
        element,
        properties: { ...bounds(value.dates), doubted: value.doubted ?? null },
      })),
    }),
    transaction.run(RELATIONS, {
      rows: relations.map(({ element, value }) => ({
        element,
        properties: {
          ...bounds(value.dates),
          when: value.dates.when,
          certainty: value.certainty,
          doubted: value.doubted,
          voice: value.voice,
          denied: value.denied,
          sector: value.sector,
          occasion: value.occasion ?? null,
          disputes: value.disputes ?? null,
          disputesOn: value.disputesOn ?? null,
        },
      })),
    }),
  ]);
}

function bounds(dates: Dates | undefined): Record<string, unknown> {
  return {
    startMin: toDate(dates?.startMin),
    startMax: toDate(dates?.startMax),
    endMin: toDate(dates?.endMin),
    endMax: toDate(dates?.endMax),
  };
}

function toDate(iso: string | undefined): unknown {
  return iso === undefined ? null : neo4j.types.Date.fromStandardDateUTC(new Date(iso));
}

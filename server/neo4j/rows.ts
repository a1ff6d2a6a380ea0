import * as z from "zod";
import { type Entity, entity } from "../../model/graph/entity.ts";
import { datasetOfKey } from "../../model/graph/generation.ts";
import { KINDS } from "../../model/graph/kinds.ts";
import { type Measure, measure } from "../../model/graph/measure.ts";
import { toNames } from "../../model/graph/naming/names.ts";
import { type Relation, relation } from "../../model/graph/relation.ts";
import { toPlain } from "./plain.ts";

/** A node as the driver gives it. */
export interface StoredNode {
  readonly labels: readonly string[];
  readonly properties: object;
}

/** A relationship as the driver gives it. */
export interface StoredRelationship {
  readonly type: string;
  readonly properties: object;
}

const properties = z.record(z.string(), z.unknown());

const namesList = z.array(z.string()).default([]);

/**
 * An entity as it is stored: its kind is its second label, its other names are `["es:Perú"]`, and a figure `amountUsd`
 * stands beside its `amountUsdBound`.
 * @throws ZodError when the node is no entity that a dataset loaded
 */
export function toEntity(node: StoredNode): Entity {
  const row = properties.parse(toPlain(node.properties));
  return entity.parse({
    sources: [],
    identifiers: [],
    ...row,
    kind: KINDS.find((kind) => node.labels.includes(kind)),
    names: toNames(namesList.parse(row.names)),
    ...(row.when === undefined ? {} : { dates: row }),
    measures: toMeasures(row),
  });
}

/**
 * A relation as it is stored between two entities.
 * @throws ZodError when the relationship is none that a dataset loaded
 */
export function toRelation(relationship: StoredRelationship, from: string, to: string): Relation {
  const row = properties.parse(toPlain(relationship.properties));
  return relation.parse({
    ...row,
    type: relationship.type,
    from,
    to,
    dates: row,
    measures: toMeasures(row),
    ...(typeof row.dataset === "string" && { dataset: datasetOfKey(row.dataset) }),
  });
}

// What `amountUsd` means is in `amountUsdBound`, so the bounds tell which properties are figures.
function toMeasures(row: Record<string, unknown>): Measure[] {
  const names = Object.keys(row).filter((key) => key.endsWith("Bound"));
  return names.sort().map((key) => {
    const name = key.slice(0, -"Bound".length);
    return measure.parse({ name, value: row[name], bound: row[key] });
  });
}

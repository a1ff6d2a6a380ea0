import type { Side } from "../compare/side.ts";
import { type Attention, attentionOf } from "./attention.ts";
import { type Communities, type NetworkPosition, placesIn } from "./centrality.ts";
import { networkInForce } from "./network-in-force.ts";
import { type BySector, countSectors } from "./sectors.ts";

/** One entity of the network in force, measured. */
export interface Measured extends NetworkPosition {
  /** By index. */
  readonly entity: number;
  /** Relations in force that touch it, and how many of them certainly are. */
  readonly relations: number;
  readonly certain: number;
  /** At all times: how many statements speak of it, and in how many sources. */
  readonly statements: number;
  readonly sources: number;
}

/** The network within a window, measured. */
export interface MeasuredWindow {
  readonly sectors: BySector;
  readonly communities: Communities;
  readonly edges: number;
  /** In the order of their indexes. */
  readonly entities: readonly Measured[];
}

/**
 * Measures the network in force within a window, under its reading and its filter.
 * @param withBetweenness false where it is not asked for, as it takes the longest of all
 */
export function measureWindow(side: Side, withBetweenness = true): MeasuredWindow {
  const network = networkInForce(side);
  const { places, communities } = placesIn(network, withBetweenness);
  const attention = attentionOf(side.columns);
  const counts = countOf(side, network.relations);
  const entities = [...places]
    .map(([entity, place]) => toMeasured(entity, place, attention, counts))
    .sort((one, other) => one.entity - other.entity);
  return {
    sectors: countSectors(side.columns, network),
    communities,
    edges: network.graph.size,
    entities,
  };
}

type Counts = ReadonlyMap<number, { readonly relations: number; readonly certain: number }>;

function toMeasured(entity: number, place: NetworkPosition, attention: Attention, counts: Counts): Measured {
  return {
    entity,
    ...place,
    ...(counts.get(entity) ?? { relations: 0, certain: 0 }),
    statements: attention.statements[entity] ?? 0,
    sources: attention.sources[entity] ?? 0,
  };
}

function countOf(
  { columns }: Side,
  relations: readonly { readonly relation: number; readonly isCertain: boolean }[],
): Counts {
  const { from, to } = columns.relations;
  const counts = new Map<number, { relations: number; certain: number }>();
  for (const { relation, isCertain } of relations) {
    for (const entity of new Set([from[relation] ?? 0, to[relation] ?? 0])) {
      const count = counts.get(entity) ?? { relations: 0, certain: 0 };
      count.relations++;
      if (isCertain) count.certain++;
      counts.set(entity, count);
    }
  }
  return counts;
}

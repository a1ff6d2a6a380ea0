import type { GraphType } from "../../graph/columns.ts";
import {
  type Dropped,
  type FilterColumns,
  fallsWithout,
  markDropped,
  type Sieve,
} from "../../graph/filter.ts";
import { BASES, type Basis } from "../../graph/kinds.ts";
import { basisLevel } from "../graph/basis.ts";
import { endsOf, relationIndex, type TemporalGraph } from "../graph/temporal-graph.ts";
import { type InfluenceOptions, QuestionError } from "../options.ts";

/**
 * Marks with 1 the relations that a question leaves out, by the one rule of filters; undefined when it leaves out none.
 * @throws QuestionError when it names a type or entity that is not there
 */
export function maskRelations(
  graph: TemporalGraph,
  { without = {}, types, basis }: Pick<InfluenceOptions, "without" | "types" | "basis">,
): Dropped {
  const { sources = [], entities = [], statements = [], types: withoutTypes = [] } = without;
  const removed = sources.length + entities.length + statements.length + withoutTypes.length;
  if (removed === 0 && types === undefined && basis === undefined) return undefined;
  const lost = new Set(sources);
  const sieve: Sieve = {
    type: lostTypes(graph, withoutTypes, types, basis),
    entity: lostEntities(graph, entities),
    sourceSet: Uint8Array.from(graph.sourceSets, (set) => Number(fallsWithout(set, lost))),
    relations: findRelations(graph, statements),
    ...NOT_ASKED,
  };
  return markDropped(columnsOf(graph, entities.length > 0), sieve);
}

/** Whether a question leaves out every type, and so every relation, as one of claims does among contacts alone. */
export function leavesNoType(
  graph: TemporalGraph,
  { without = {}, types, basis }: Pick<InfluenceOptions, "without" | "types" | "basis">,
): boolean {
  return !lostTypes(graph, without.types ?? [], types, basis).includes(0);
}

/** Questions of influence take neither sectors nor beginnings. */
const NOT_ASKED = { sector: new Uint8Array(0), unbegun: new Uint8Array(0) };

/** The columns that a filter reads; the ends of relations only where entities are left out, since they are found arc by arc. */
function columnsOf(graph: TemporalGraph, areEndsAsked: boolean): FilterColumns {
  const { relationCount, relationType, sourceSet } = graph;
  const [from, to] = [new Int32Array(relationCount), new Int32Array(relationCount)];
  for (let relation = 0; areEndsAsked && relation < relationCount; relation++) {
    const ends = endsOf(graph, relation);
    from[relation] = ends.from;
    to[relation] = ends.to;
  }
  return { type: relationType, from, to, sourceSet };
}

function lostTypes(
  graph: TemporalGraph,
  without: readonly string[],
  only: readonly string[] | undefined,
  basis: Basis | undefined,
): Uint8Array {
  const known = new Set(graph.types.map(({ type }) => type));
  const unknown = [...without, ...(only ?? [])].find((type) => !known.has(type));
  if (unknown !== undefined) throw new QuestionError("types", `there is no relation type "${unknown}"`);
  return Uint8Array.from(graph.types, (type) =>
    Number(without.includes(type.type) || only?.includes(type.type) === false || isWeaker(type, basis)),
  );
}

function isWeaker(type: GraphType, basis: Basis | undefined): boolean {
  return basis !== undefined && basisLevel(type) > BASES.indexOf(basis);
}

function findRelations(graph: TemporalGraph, statements: readonly string[]): number[] {
  return statements.map((id) => {
    const index = relationIndex(graph, id);
    if (index < 0) throw new QuestionError("without", `there is no statement "${id}"`);
    return index;
  });
}

function lostEntities(graph: TemporalGraph, entities: readonly string[]): Uint8Array {
  const lost = new Uint8Array(graph.entities.length);
  for (const id of entities) {
    const index = graph.entityIndex.get(id);
    if (index === undefined) throw new QuestionError("without", `there is no entity "${id}"`);
    lost[index] = 1;
  }
  return lost;
}

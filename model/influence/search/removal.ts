import type { GraphType } from "../../graph/columns.ts";
import { BASES, type Basis } from "../../graph/kinds.ts";
import { basisLevel } from "../graph/basis.ts";
import { endsOf, relationIndex, type TemporalGraph } from "../graph/temporal-graph.ts";
import { type InfluenceOptions, QuestionError } from "../options.ts";

/**
 * Marks with 1 the relations that a question leaves out; undefined when it leaves out none.
 * @throws QuestionError when it names a type or entity that is not there
 */
export function maskRelations(
  graph: TemporalGraph,
  { without = {}, types, basis }: Pick<InfluenceOptions, "without" | "types" | "basis">,
): Uint8Array | undefined {
  const { sources = [], entities = [], statements = [], types: withoutTypes = [] } = without;
  const removed = sources.length + entities.length + statements.length + withoutTypes.length;
  if (removed === 0 && types === undefined && basis === undefined) return undefined;
  const lostSet = lostSourceSets(graph, sources);
  const lostType = lostTypes(graph, withoutTypes, types, basis);
  const lostEntity = lostEntities(graph, entities);
  const masked = new Uint8Array(graph.relationCount);
  for (let relation = 0; relation < masked.length; relation++) {
    const { from, to } = endsOf(graph, relation);
    const lost =
      (lostSet[graph.sourceSet[relation] ?? 0] ?? 0) |
      (lostType[graph.relationType[relation] ?? 0] ?? 0) |
      (lostEntity[from] ?? 0) |
      (lostEntity[to] ?? 0);
    masked[relation] = lost;
  }
  for (const relation of findRelations(graph, statements)) masked[relation] = 1;
  return masked;
}

/** A relation falls when all of its sources do; one that names no source never rested on any. */
function lostSourceSets(graph: TemporalGraph, sources: readonly string[]): Uint8Array {
  const lost = new Set(sources);
  return Uint8Array.from(graph.sourceSets, (set) =>
    set.length > 0 && set.every((source) => lost.has(source)) ? 1 : 0,
  );
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
    without.includes(type.type) || only?.includes(type.type) === false || isWeaker(type, basis) ? 1 : 0,
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

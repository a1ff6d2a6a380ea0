import { type InfluenceOptions, QuestionError } from "./options.ts";
import { endsOf, type TemporalGraph } from "./temporal-graph.ts";

/**
 * Marks with 1 the relations that a question leaves out; undefined when it leaves out none.
 * @throws QuestionError when it names a type or entity that is not there
 */
export function maskRelations(
  graph: TemporalGraph,
  { without = {}, types }: Pick<InfluenceOptions, "without" | "types">,
): Uint8Array | undefined {
  const { sources = [], entities = [], types: withoutTypes = [] } = without;
  if (sources.length + entities.length + withoutTypes.length === 0 && types === undefined) return undefined;
  const lostSet = lostSourceSets(graph, sources);
  const lostType = lostTypes(graph, withoutTypes, types);
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
): Uint8Array {
  const known = new Set(graph.types.map(({ type }) => type));
  const unknown = [...without, ...(only ?? [])].find((type) => !known.has(type));
  if (unknown !== undefined) throw new QuestionError("types", `there is no relation type "${unknown}"`);
  return Uint8Array.from(graph.types, ({ type }) =>
    without.includes(type) || only?.includes(type) === false ? 1 : 0,
  );
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

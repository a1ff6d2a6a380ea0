import neo4j, { type Node, type Relationship } from "neo4j-driver";
import type { AnswerGraph } from "../../model/console/answer.ts";
import type { Entity } from "../../model/graph/entity.ts";
import { Budget } from "../neo4j/budget.ts";
import { toEntity, toRelation } from "../neo4j/rows.ts";
import { nodeToValue, relationshipToValue } from "../neo4j/values.ts";

/** Nodes and relationships by identity. */
export interface Elements {
  readonly nodes: Map<string, Node>;
  readonly relationships: Map<string, Relationship>;
}

/** All nodes and relationships of the rows, however deep in lists, maps and paths, each once. */
export function collectElements(values: unknown, found: Elements): Elements {
  if (typeof values !== "object" || values === null || neo4j.isInt(values)) return found;
  if (neo4j.isNode(values)) found.nodes.set(values.elementId, values);
  else if (neo4j.isRelationship(values)) found.relationships.set(values.elementId, values);
  else if (neo4j.isPath(values)) {
    found.nodes.set(values.start.elementId, values.start);
    for (const { relationship, end } of values.segments) {
      found.relationships.set(relationship.elementId, relationship);
      found.nodes.set(end.elementId, end);
    }
  } else for (const item of Object.values(values)) collectElements(item, found);
  return found;
}

/** The ends of relationships that are not among the nodes. */
export function missingEnds({ nodes, relationships }: Elements): string[] {
  const ends = [...relationships.values()].flatMap((one) => [one.startNodeElementId, one.endNodeElementId]);
  return [...new Set(ends.filter((id) => !nodes.has(id)))];
}

/** How many nodes or relationships are put into an answer before everything else has its turn. */
const AT_ONCE = 500;

/**
 * The graph to be drawn: entities and relations of datasets as such, all else apart.
 * @param turn waits until the next part of it may be made
 */
export async function toGraph(
  { nodes, relationships }: Elements,
  turn: () => Promise<void>,
): Promise<AnswerGraph> {
  const graph: AnswerGraph = { entities: [], relations: [], others: { nodes: [], relationships: [] } };
  const unbounded = new Budget(Number.POSITIVE_INFINITY);
  const entities = new Map<string, Entity>();
  let made = 0;
  const pause = () => (++made % AT_ONCE === 0 ? turn() : undefined);
  for (const [id, node] of nodes) {
    await pause();
    const entity = attempt(() => toEntity(node));
    if (entity === undefined) graph.others.nodes.push(nodeToValue(node, unbounded));
    else entities.set(id, entity);
  }
  for (const relationship of relationships.values()) {
    await pause();
    const from = entities.get(relationship.startNodeElementId)?.id;
    const to = entities.get(relationship.endNodeElementId)?.id;
    const joined = from !== undefined && to !== undefined;
    const relation = joined ? attempt(() => toRelation(relationship, from, to)) : undefined;
    if (relation !== undefined) graph.relations.push(relation);
    else if (nodes.has(relationship.startNodeElementId) && nodes.has(relationship.endNodeElementId)) {
      graph.others.relationships.push(relationshipToValue(relationship, unbounded));
    }
  }
  graph.entities.push(...entities.values());
  return graph;
}

/** What no dataset loaded may have any shape, and is then drawn as what it is. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

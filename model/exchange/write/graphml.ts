import type { Entity } from "../../graph/entity.ts";
import type { Relation } from "../../graph/relation.ts";
import { type Attribute, ENTITY_ATTRIBUTES, RELATION_ATTRIBUTES, type Scalar } from "./attributes.ts";
import { CLAIM_VIEWS, type ExportFormat, type Taken } from "./taken.ts";
import { escapeXml, writeAttributes } from "./xml.ts";

/** GraphML (http://graphml.graphdrawing.org): typed keys, directed, edges with ids. */
export const graphml: ExportFormat = {
  name: "graphml",
  title: "GraphML",
  note: "For igraph, NetworkX, yEd and Cytoscape. Title, version and licence stand in the description of the graph.",
  mediaType: "application/graphml+xml",
  extension: "graphml",
  of: CLAIM_VIEWS,
  write,
};

const TYPES = { string: "string", integer: "int", boolean: "boolean" } as const;

async function* write(taken: Taken): AsyncIterable<string> {
  yield head(taken);
  for await (const entities of taken.entities()) {
    yield entities.map((entity) => writeNode(entity, taken.layout[entity.id])).join("");
  }
  for await (const relations of taken.relations()) yield relations.map(writeEdge).join("");
  yield "</graph>\n</graphml>\n";
}

function head({ about }: Taken): string {
  const description = `${about.title} (${about.id} ${about.version}). ${about.licence}. Content ${about.contentHash}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${declareKey("node", "name", "string")}${declareKey("node", "x", "double")}${declareKey("node", "y", "double")}${declare("node", ENTITY_ATTRIBUTES)}${declareKey("edge", "type", "string")}${declare("edge", RELATION_ATTRIBUTES)}<graph edgedefault="directed">
<desc>${escapeXml(description)}</desc>
`;
}

function declare<T>(of: "node" | "edge", attributes: readonly Attribute<T>[]): string {
  return attributes.map(({ name, type }) => declareKey(of, name, TYPES[type])).join("");
}

function declareKey(of: "node" | "edge", name: string, type: string): string {
  return `<key${writeAttributes({ id: keyOf(of, name), for: of, "attr.name": name, "attr.type": type })}/>\n`;
}

/** Entities and relations have attributes of one name: their keys are told apart by a letter. */
function keyOf(of: "node" | "edge", name: string): string {
  return `${of.charAt(0)}-${name}`;
}

function writeNode(entity: Entity, position: readonly [number, number] | undefined): string {
  const [x, y] = position ?? [];
  const told = [["name", entity.name] as const, ["x", x] as const, ["y", y] as const];
  return `<node${writeAttributes({ id: entity.id })}>${writeData("node", [...told, ...valuesOf(ENTITY_ATTRIBUTES, entity)])}</node>\n`;
}

function writeEdge(relation: Relation): string {
  const { id, from, to, type } = relation;
  const data = writeData("edge", [["type", type], ...valuesOf(RELATION_ATTRIBUTES, relation)]);
  return `<edge${writeAttributes({ id, source: from, target: to })}>${data}</edge>\n`;
}

type Told = readonly (readonly [name: string, value: Scalar | undefined])[];

function valuesOf<T>(attributes: readonly Attribute<T>[], thing: T): Told {
  return attributes.map(({ name, read }) => [name, read(thing)] as const);
}

function writeData(of: "node" | "edge", told: Told): string {
  return told
    .map(([name, value]) =>
      value === undefined ? "" : `<data key="${keyOf(of, name)}">${escapeXml(String(value))}</data>`,
    )
    .join("");
}

import { XMLParser, XMLValidator } from "fast-xml-parser";
import { MultiDirectedGraph } from "graphology";
import gexfReader from "graphology-gexf";
import graphmlReader from "graphology-graphml";
import { expect, test } from "vitest";
import { PALETTES } from "../../../../model/exchange/figure/palette.ts";
import { gexf } from "../../../../model/exchange/write/gexf.ts";
import { graphml } from "../../../../model/exchange/write/graphml.ts";
import { pajek } from "../../../../model/exchange/write/pajek.ts";
import type { WriteOptions } from "../../../../model/exchange/write/taken.ts";
import { ENTITIES, RELATIONS } from "./small-taken.ts";
import { writeWhole } from "./write-whole.ts";

test("GEXF is read by graphology as the entities and claims that were written, parallel ones too", async () => {
  const graph = gexfReader.parse(MultiDirectedGraph, await writeWhole(gexf));
  expect(graph.nodes()).toEqual(ENTITIES.map(({ id }) => id));
  expect(graph.edges()).toEqual(RELATIONS.map(({ id }) => id));
  for (const { id, name, kind } of ENTITIES) {
    expect(graph.getNodeAttributes(id)).toMatchObject({ label: name, kind });
  }
  for (const { id, from, to, dates, statement, denied } of RELATIONS) {
    expect(graph.extremities(id)).toEqual([from, to]);
    const { when, startMin, startMax, endMin, endMax } = dates;
    expect(graph.getEdgeAttributes(id)).toMatchObject({
      when,
      startMin,
      startMax,
      endMin,
      endMax,
      statement,
      denied,
    });
  }
  expect(graph.getNodeAttributes("state/a")).toMatchObject({ x: -10, y: -5, color: "rgb(47,54,66)" });
  expect(graph.getNodeAttribute("event/meeting", "color")).toBe("rgb(240,220,192)");
  const { sectors, caveat } = PALETTES.colour;
  for (const { id, sector, denied } of RELATIONS)
    expect(graph.getEdgeAttribute(id, "color")).toBe(toRgb(denied ? caveat : sectors[sector]));
});

function toRgb(hex: string): string {
  return `rgb(${[1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16)).join(",")})`;
}

const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  isArray: (name) => name === "edge",
});

async function spells(spell: WriteOptions["spell"]) {
  const text = await writeWhole(gexf, { spell });
  expect(XMLValidator.validate(text)).toBe(true);
  const edges: { id: string; kind: string; spells?: { spell: object } }[] =
    xml.parse(text).gexf.graph.edges.edge;
  return Object.fromEntries(edges.map((edge) => [edge.id, edge.spells?.spell]));
}

test("the spells of GEXF are the widest bounds or the certain ones, and an open side has none", async () => {
  expect(await spells("possible")).toEqual({
    "rel/1": { start: "1968-10-03", end: "1975-08-29" },
    "rel/2": { start: "1970-01-01", end: "1979-12-31" },
    "rel/3": undefined,
    "rel/4": { start: "1985-03-01", end: "1985-03-31" },
    "rel/5": { start: "1985-03-04" },
  });
  expect(await spells("certain")).toEqual({
    "rel/1": { start: "1968-10-03", end: "1975-08-29" },
    "rel/5": { start: "1985-03-04", end: "2001-06-30" },
  });
});

test("GEXF declares the version, the dynamic mode and the types of all attributes that it uses", async () => {
  const { gexf: root } = xml.parse(await writeWhole(gexf));
  expect(root).toMatchObject({ version: "1.3", xmlns: "http://gexf.net/1.3" });
  expect(root.graph).toMatchObject({ mode: "dynamic", defaultedgetype: "directed", timeformat: "date" });
  const declared: { class: string; attribute: { id: string; type: string }[] }[] = root.graph.attributes;
  const ids = new Set(declared.flatMap(({ attribute }) => attribute.map(({ id }) => id)));
  const used = JSON.stringify(root).matchAll(/"for":"([^"]+)"/g);
  for (const [, id = ""] of used) expect(ids).toContain(id);
});

test("GraphML is read by graphology as the entities and claims that were written", async () => {
  const graph = graphmlReader.parse(MultiDirectedGraph, await writeWhole(graphml));
  expect(graph.nodes()).toEqual(ENTITIES.map(({ id }) => id));
  expect(graph.size).toBe(RELATIONS.length);
  for (const { id, name, kind } of ENTITIES)
    expect(graph.getNodeAttributes(id)).toMatchObject({ name, kind });
  const edges = graph.mapEdges((_key, attributes, from, to) => ({ ...attributes, from, to }));
  for (const { type, from, to, statement, denied } of RELATIONS) {
    expect(edges).toContainEqual(expect.objectContaining({ type, from, to, statement, denied }));
  }
});

test("Pajek has a line for each entity and claim, by type, with the years", async () => {
  const text = await writeWhole(pajek);
  const [, vertices = "", ...arcs] = text.split(/^\*(?:Vertices|Arcs) /m);
  expect(vertices.trim().split("\n")).toEqual([
    "3",
    `1 "The 'A' & <B> Republic" 0.0000 1.0000 0.5 [1821-*]`,
    '2 "=SUM(1;2)" 1.0000 0.8000 0.5 [1-*]',
    '3 "Встреча, «meeting» in two lines" 0.2469 0.0000 0.5 [1985-1985]',
  ]);
  expect(arcs.map((part) => part.trim().split("\n"))).toEqual([
    [':1 "TRADES_WITH"', "1 2 1 [1968-1975]", "1 2 1 [1970-1979]", "1 2 1 [1-*]"],
    [':2 "MET_AT"', "2 3 1 [1985-1985]", "1 3 1 [1985-*]"],
  ]);
});

import { expect, test } from "vitest";
import { fromText } from "../../../../model/exchange/read/input.ts";
import { openFiles } from "../../../../model/exchange/read/open.ts";
import { readAll } from "./support.ts";

async function tablesOf(name: string, text: string) {
  const { tables, notes } = await openFiles([fromText(name, text)]);
  const read: Record<string, Record<string, string>[]> = {};
  for (const table of tables) {
    const { rows } = await readAll(table);
    read[table.name] = rows.map(({ cells }) =>
      Object.fromEntries(table.columns.map((column, at) => [column, cells[at] ?? ""])),
    );
  }
  return { read, notes };
}

const gexf = (body: string, attributes = 'mode="dynamic" timeformat="date"') =>
  `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed" ${attributes}>${body}</graph></gexf>`;

test("reads nodes, edges, spells and values over time of GEXF", async () => {
  const { read } = await tablesOf(
    "a.gexf",
    gexf(`<attributes class="node" mode="static"><attribute id="0" title="kind" type="string"><default>State</default></attribute></attributes>
<attributes class="edge" mode="dynamic"><attribute id="w" title="tone" type="float"/></attributes>
<nodes><node id="a" label="Peru" start="1821-07-28"/><node id="b"><attvalues><attvalue for="0" value="Union"/></attvalues><spells><spell start="1922-12-30" end="1991-12-25"/><spell start="1800-01-01" end="1810-01-01"/></spells></node></nodes>
<edges><edge id="e1" source="a" target="b" start="1969-02-01" end="1991-12-25"/>
<edge id="e2" source="b" target="a" type="undirected"><attvalues><attvalue for="w" value="2" start="1970-01-01" end="1971-01-01"/></attvalues><spells><spell start="1970-01-01" end="1972-01-01"/><spell start="1980-01-01"/></spells></edge></edges>`),
  );
  expect(read.nodes).toEqual([
    { id: "a", label: "Peru", kind: "State", start: "1821-07-28", end: "" },
    { id: "b", label: "b", kind: "Union", start: "1800-01-01", end: "1991-12-25" },
  ]);
  expect(read.edges?.map(({ id, type, start, end }) => [id, type, start, end])).toEqual([
    ["e1", "directed", "1969-02-01", "1991-12-25"],
    ["e2", "undirected", "1970-01-01", "1972-01-01"],
    ["e2", "undirected", "1980-01-01", ""],
  ]);
  expect(read["edge values"]).toEqual([
    { edge: "e2", attribute: "tone", value: "2", start: "1970-01-01", end: "1971-01-01" },
  ]);
});

test.each([
  [
    "slices of 1.1",
    '<edge id="e" source="a" target="b"><slices><slice start="1990" end="1995"/></slices></edge>',
  ],
  ["numbers", '<edge id="e" source="a" target="b" start="1990.0" end="1995.0"/>'],
  ["open bounds of 1.2", '<edge id="e" source="a" target="b" startopen="1990" endopen="1995"/>'],
  ["intervals of 1.3", '<edge id="e" source="a" target="b" intervals="&lt;[1990, 1995]&gt;"/>'],
])("reads the time of an edge in %s", async (_, edge) => {
  const { read } = await tablesOf(
    "a.gexf",
    gexf(`<edges>${edge}</edges>`, 'mode="dynamic" timeformat="double"'),
  );
  expect(read.edges?.map(({ start, end }) => [start, end])).toEqual([["1990", "1995"]]);
});

test("reads the moments of an edge of GEXF 1.3 apart, where an interval of the same form is one stretch", async () => {
  const edge = (attributes: string) => `<edge id="e" source="a" target="b" ${attributes}/>`;
  const { read } = await tablesOf(
    "a.gexf",
    gexf(
      `<edges>${edge('timestamps="&lt;[1990, 1995]&gt;"')}${edge('timestamp="2001"')}</edges>`,
      'mode="dynamic" timeformat="double"',
    ),
  );
  expect(read.edges?.map(({ start, end }) => [start, end])).toEqual([
    ["1990", "1990"],
    ["1995", "1995"],
    ["2001", "2001"],
  ]);
});

test("reads GraphML by the names of its keys, with their defaults", async () => {
  const { read, notes } = await tablesOf(
    "a.graphml",
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="edge" attr.name="since" attr.type="string"><default>1900</default></key><key id="d1" for="node" attr.name="name"/>
<graph edgedefault="undirected"><node id="n1"><data key="d1">Peru</data></node><node id="n2"/><edge source="n1" target="n2"><data key="d0">1969</data></edge><edge source="n2" target="n1" directed="true"/><hyperedge/></graph></graphml>`,
  );
  expect(read.nodes).toEqual([
    { id: "n1", name: "Peru" },
    { id: "n2", name: "" },
  ]);
  expect(read.edges).toEqual([
    { id: "", source: "n1", target: "n2", directed: "false", since: "1969" },
    { id: "", source: "n2", target: "n1", directed: "true", since: "1900" },
  ]);
  expect(notes.some(({ said }) => said === "elements hyperedge")).toBe(true);
});

test("reads vertices and ties of Pajek with the times at which they are there", async () => {
  const { read } = await tablesOf(
    "a.net",
    `*Vertices 3\n1 "Peru, republic of" 0.1 0.2 [1821-*]\n2 "Chile" [-5--3,7]\n3 Bolivia\n*Arcs :2 "trade"\n1 2 3 [1-3,7]\n*Edges\n2 3\n*Arcslist\n1 2 3\n`,
  );
  expect(read.vertices).toEqual([
    { id: "1", label: "Peru, republic of", start: "1821", end: "" },
    { id: "2", label: "Chile", start: "-5", end: "7" },
    { id: "3", label: "Bolivia", start: "", end: "" },
  ]);
  expect(read.ties?.map((tie) => Object.values(tie).join("|"))).toEqual([
    "1|2|true|3|trade|1|3",
    "1|2|true|3|trade|7|7",
    "2|3|false||||",
    "1|2|true||||",
    "1|3|true||||",
  ]);
});

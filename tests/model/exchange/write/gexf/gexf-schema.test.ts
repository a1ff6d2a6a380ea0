import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { gexf } from "../../../../../model/exchange/write/gexf.ts";
import { writeWhole } from "../write-whole.ts";

const here = (name: string) => readFile(join(import.meta.dirname, name), "utf8");

/** What libxml2 has against a file, by the grammar of GEXF 1.3. */
async function faultsOf(text: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: "file.gexf", contents: text }],
    extension: "relaxng",
    schema: [{ fileName: "gexf-1.3.rng", contents: await here("gexf-1.3.rng") }],
  });
  return errors.map(({ message }) => message);
}

/** What it has against one as a file of ours: ids that lead somewhere, one order of what a node holds. */
async function lapsesOf(text: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: "file.gexf", contents: text }],
    schema: [{ fileName: "gexf.xsd", contents: await here("gexf.xsd") }],
    preload: [{ fileName: "viz.xsd", contents: await here("viz.xsd") }],
  });
  return errors.map(({ message }) => message);
}

/** A file with one part of it spoilt. */
async function spoil(part: RegExp, other: string): Promise<string> {
  const text = await writeWhole(gexf);
  const spoilt = text.replace(part, other);
  expect(spoilt).not.toBe(text);
  return spoilt;
}

describe.each(["possible", "certain"] as const)("GEXF with %s spells", (spell) => {
  test("is GEXF 1.3", async () => {
    expect(await faultsOf(await writeWhole(gexf, { spell }))).toEqual([]);
  });

  test("is as ours is promised to be", async () => {
    expect(await lapsesOf(await writeWhole(gexf, { spell }))).toEqual([]);
  });
});

test.each([
  ["an unknown version", /version="1.3"/, 'version="1.2"', "Element gexf"],
  ["a type that there is not", /type="integer"/, 'type="number"', "Element attribute "],
  ["a day that is none", /start="1968-10-03"/, 'start="1968-13-03"', "attribute start for element spell"],
  ["an edge without its end", / target="[^"]+"/, "", "extra content: edge"],
  ["a colour beyond the last", /<viz:color r="\d+"/, '<viz:color r="256"', "Extra element color"],
  [
    "attributes with a mode, which they had until 1.2",
    /<attributes class="node"/,
    '$& mode="static"',
    "mode",
  ],
  ["an element of nobody's", /<spells>/, "<span/>$&", "Element node "],
])("the grammar finds %s", async (_what, part, other, said) => {
  expect((await faultsOf(await spoil(part, other))).join(" ")).toContain(said);
});

test.each([
  ["an edge to nobody", / target="[^"]+"/, ' target="nobody"', "keyref"],
  ["a node twice", /(<node .*?<\/node>\n)/, "$1$1", "Duplicate"],
  ["values behind the look", /(<attvalues>.*?<\/attvalues>)(.*?)<\/node>/, "$2$1</node>", "attvalues"],
])("beyond the grammar %s is found", async (_what, part, other, said) => {
  const spoilt = await spoil(part, other);
  expect(await faultsOf(spoilt)).toEqual([]);
  expect((await lapsesOf(spoilt)).join(" ")).toContain(said);
});

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { gexf } from "../../../../../model/exchange/write/gexf.ts";
import { writeWhole } from "../write-whole.ts";

const here = (name: string) => readFile(join(import.meta.dirname, name), "utf8");

/** What libxml2 has against a file, by the schemas beside this test. */
async function faultsOf(text: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: "file.gexf", contents: text }],
    schema: [{ fileName: "gexf.xsd", contents: await here("gexf.xsd") }],
    preload: [{ fileName: "viz.xsd", contents: await here("viz.xsd") }],
  });
  return errors.map(({ message }) => message);
}

test.each(["possible", "certain"] as const)("GEXF with %s spells is valid", async (spell) => {
  expect(await faultsOf(await writeWhole(gexf, { spell }))).toEqual([]);
});

test.each([
  ["an unknown version", /version="1.3"/, 'version="1.2"', "version"],
  ["a type that there is not", /type="integer"/, 'type="number"', "type"],
  ["a day that is none", /start="1968-10-03"/, 'start="1968-13-03"', "date"],
  ["an edge without its end", / target="[^"]+"/, "", "target"],
  ["an edge to nobody", / target="[^"]+"/, ' target="nobody"', "keyref"],
  ["a colour beyond the last", /<viz:color r="\d+"/, '<viz:color r="256"', "256"],
  ["a node twice", /(<node .*?<\/node>\n)/, "$1$1", "Duplicate"],
  [
    "attributes with a mode, which they had until 1.2",
    /<attributes class="node"/,
    '$& mode="static"',
    "mode",
  ],
  ["values behind the look", /(<attvalues>.*?<\/attvalues>)(.*?)<\/node>/, "$2$1</node>", "attvalues"],
])("%s is found", async (_what, part, other, said) => {
  const text = await writeWhole(gexf);
  const spoilt = text.replace(part, other);
  expect(spoilt).not.toBe(text);
  expect((await faultsOf(spoilt)).join(" ")).toContain(said);
});

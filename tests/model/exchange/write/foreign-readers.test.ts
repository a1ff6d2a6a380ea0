import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plugins } from "@citation-js/core";
import { afterAll, expect, test } from "vitest";
import * as z from "zod";
import { EXPORTS } from "../../../../model/exchange/exports.ts";
import { pajek } from "../../../../model/exchange/write/pajek.ts";
import { ENTITIES, RELATIONS, smallTaken } from "./small-taken.ts";
import { writeBytes, writeWhole } from "./write-whole.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-readers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const python = findNetworkx();

/** A Python that has NetworkX; where tests must all run, one is made. */
function findNetworkx(): string | undefined {
  const named = process.env.ENTENTE_PYTHON ?? "python3";
  try {
    execFileSync(named, ["-c", "import networkx"], { stdio: "ignore" });
    return named;
  } catch (error) {
    if (!process.env.CI) {
      console.log(
        "foreign-readers.test.ts: Pajek is left out, as Python has no NetworkX (pip install networkx)",
      );
      return undefined;
    }
    if (process.env.ENTENTE_PYTHON !== undefined) throw error;
    const own = join(folder, "venv");
    execFileSync("python3", ["-m", "venv", own], { stdio: "ignore" });
    execFileSync(join(own, "bin/pip"), ["install", "--quiet", "networkx"], { stdio: "ignore" });
    return join(own, "bin/python");
  }
}

const READ = `
import json, sys, networkx
graph = networkx.read_pajek(sys.argv[1])
print(json.dumps({"nodes": [[name, data] for name, data in graph.nodes(data=True)],
  "edges": [[one, other, data["weight"]] for one, other, data in graph.edges(data=True)]}))`;

const read = z.object({
  nodes: z.array(z.tuple([z.string(), z.looseObject({ id: z.string() })])),
  edges: z.array(z.tuple([z.string(), z.string(), z.number()])),
});

test.runIf(python !== undefined)(
  "NetworkX reads Pajek: every entity by its number, and every claim, parallel ones too",
  async () => {
    // NetworkX knows one relation a file.
    const relations = RELATIONS.filter(({ type }) => type === "TRADES_WITH");
    const all = smallTaken();
    const taken = {
      ...all,
      async *relations() {
        yield relations;
      },
    };
    const path = join(folder, "small.net");
    writeFileSync(path, Buffer.from(await writeBytes(pajek, taken)));
    const { nodes, edges } = read.parse(
      JSON.parse(execFileSync(python ?? "", ["-c", READ, path], { encoding: "utf8" })),
    );
    expect(nodes.map(([, { id }]) => id)).toEqual(ENTITIES.map((_, place) => String(place + 1)));
    const [first, second] = nodes.map(([name]) => name);
    expect(edges).toEqual(relations.map(() => [first, second, 1]));
  },
  120_000,
);

test("citation-js reads CSL-JSON: the works that claims rest on, with their fields", async () => {
  const csl = EXPORTS.find(({ name }) => name === "csl");
  if (csl === undefined) throw new Error("there is no CSL-JSON");
  const works = plugins.input.chain(await writeWhole(csl), {
    forceType: "@else/json",
    generateGraph: false,
  });
  expect(works).toEqual([
    expect.objectContaining({
      id: "book",
      type: "book",
      title: "Alliances",
      author: [{ family: "Lund", given: "Per" }],
    }),
    expect.objectContaining({ id: "paper" }),
  ]);
});

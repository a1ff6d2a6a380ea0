import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { differences, readQuery } from "../../tools/large/answers.ts";
import { askDuckdb } from "../../tools/large/ask-duckdb.ts";
import { askEngine } from "../../tools/large/ask-engine.ts";
import { writeFiles } from "../../tools/large/write-files.ts";
import { generateNetwork } from "../bench/temporal-network.ts";

test("DuckDB answers on exported Parquet as the program does: every arrival, and every year", async () => {
  const folder = await mkdtemp(join(tmpdir(), "entente-large-"));
  try {
    const network = generateNetwork(3_000, 5);
    await writeFiles(network, folder);
    for (const entity of [0, 7]) {
      const from = network.entities[entity]?.id ?? "";
      const expected = askEngine(network, from);
      expect(expected.arrivals.size).toBeGreaterThan(20);
      expect(differences(expected, await askDuckdb({ folder, from }))).toEqual([]);
    }
    const other = {
      ...network.columns,
      endMax: network.columns.endMax.map((day, at) => (at === 0 ? day + 40_000 : day)),
    };
    const changed = askEngine({ ...network, columns: other }, network.entities[0]?.id ?? "");
    const found = await askDuckdb({ folder, from: network.entities[0]?.id ?? "" });
    expect(differences(changed, found)).not.toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each(["arcs", "arrivals", "by-year"] as const)(
  "docs/large.md shows %s.sql as it is run",
  async (name) => {
    expect(await readFile("docs/large.md", "utf8")).toContain(readQuery(name).trim());
  },
);

import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDataset } from "../../../server/datasets/load.ts";
import { removeDataset } from "../../../server/datasets/remove.ts";
import { FILTER_TABLE, type FilterCase, filterCase } from "../../support/filter-table.ts";
import { type ServedCase, serveCase } from "../../support/served-case.ts";
import { writeCase } from "../datasets/small-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
  const folder = await writeCase(filterCase());
  await loadDataset(served.database, folder, { allowForeign: false, report: () => {} });
});
afterAll(async () => {
  await removeDataset(served.database, "small");
  await served.close();
});

/** A list of none cannot be said in a URL, where it means all. */
const asked = FILTER_TABLE.filter(({ filter }) => filter.types?.length !== 0);

function queryOf({ filter, window, reading }: FilterCase): URLSearchParams {
  const query = new URLSearchParams({ dataset: "small", ...window, ...(reading && { reading }) });
  for (const [name, values] of Object.entries(filter))
    for (const value of [values].flat()) query.append(name, value);
  return query;
}

async function ask(path: string, query: URLSearchParams) {
  const response = await served.get(`${path}?${query}`);
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}

test.each(asked)("over HTTP a filter keeps what it should: $name", async (one) => {
  const { relations, total } = await ask("/api/network", queryOf(one));
  expect(relations.map(({ id }: { id: string }) => id).sort()).toEqual(one.keeps);
  expect(total).toBe(one.keeps.length);
  const { rows } = await ask("/api/relations", queryOf(one));
  expect(rows.map(({ relation }: { relation: { id: string } }) => relation.id).sort()).toEqual(one.keeps);
  const pairs = await ask("/api/network", new URLSearchParams([...queryOf(one), ["draw", "pairs"]]));
  expect(pairs).toMatchObject({ total: one.keeps.length, drawn: one.keeps.length });
  if (one.window !== undefined) return;
  const bins = await ask(
    "/api/histogram",
    new URLSearchParams([...queryOf(one), ["start", "1900"], ["unit", "year"]]),
  );
  expect(Math.max(0, ...bins.possible)).toBeLessThanOrEqual(one.keeps.length);
  expect(Math.max(...bins.possible) > 0).toBe(one.keeps.length > 0);
});

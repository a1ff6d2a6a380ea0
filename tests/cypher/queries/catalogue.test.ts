import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedCase, serveCase } from "../../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

import { join } from "node:path";
import { loadCatalogue } from "../../../server/catalogue/catalogue.ts";
import { projectRoot } from "../../../server/lib/project-root.ts";

const { queries } = loadCatalogue(join(projectRoot, "cypher"));

test.each([...queries.keys()])(
  "%s answers with its defaults, in the columns that it declares",
  async (name) => {
    const response = await served.get(`/api/queries/${name}`);
    const { columns, rows, truncated } = await response.json();
    expect(columns).toEqual(queries.get(name)?.columns);
    expect(rows).not.toHaveLength(0);
    expect(Object.keys(rows[0])).toEqual(columns.map((column: { name: string }) => column.name));
    expect(truncated).toBe(false);
  },
);

test("the catalogue is listed with the text of each query", async () => {
  const listed = await (await served.get("/api/queries")).json();
  expect(listed.queries.map(({ name }: { name: string }) => name)).toEqual([...queries.keys()]);
  expect(listed.queries.every(({ text }: { text: string }) => text.includes("MATCH"))).toBe(true);
});

test.each([
  ["offices?state=state%2Fatlantis", 'There is no entity "state/atlantis"'],
  ["offices?state=leader%2Fvladimir-putin", '"leader/vladimir-putin" is a Leader; "state" takes a State'],
  ["offices?start=1968-13", "start"],
  ["offices?strt=1968", 'Did you mean "start"?', 400],
  ["causes?steps=9", "steps", 400],
  ["succession?kind=Leader", "kind", 400],
  ["offices?state=x'})%20DETACH%20DELETE%20n%20//", "There is no entity"],
])("%s is refused with a reason", async (path, reason, status = 422) => {
  const response = await served.get(`/api/queries/${path}`);
  expect(response.status).toBe(status);
  expect((await response.json()).detail).toContain(reason);
});

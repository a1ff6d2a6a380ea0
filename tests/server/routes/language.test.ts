import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataset } from "../../../model/graph/dataset.ts";
import { type ServedCase, serveCase } from "../../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

const UNION = "state%2Fsoviet-union";

/** Every way to ask over HTTP for something that names the Soviet Union. */
const ROUTES = {
  network: "/api/network?at=1970",
  "network without texts": "/api/network?at=1970&texts=false",
  pairs: "/api/network?at=1970&draw=pairs",
  relations: "/api/relations?at=1970&of=state/soviet-union",
  entity: `/api/entities/${UNION}?limit=1`,
  search: "/api/search?q=USSR",
  paths: "/api/paths?from=doctrine/peaceful-coexistence&to=state/peru",
  reach: "/api/reach?from=doctrine/peaceful-coexistence",
  compare: "/api/compare?a=1963&b=1970&of=state/soviet-union",
  measures: "/api/measures?at=1970",
  "the catalogue": "/api/queries/neighbourhood?actor=state/peru&start=1970&end=1970",
  csv: "/api/export/csv?at=1970&of=state/soviet-union",
  gexf: "/api/export/gexf?at=1970&of=state/soviet-union",
  graphml: "/api/export/graphml?at=1970&of=state/soviet-union",
  "paths as csv": "/api/export/csv?view=paths&from=doctrine/peaceful-coexistence&to=state/peru",
  "reach as csv": "/api/export/csv?view=reach&from=doctrine/peaceful-coexistence",
  "changes as csv": "/api/export/csv?view=compare&a=1963&b=1970&of=state/soviet-union",
  "Cypher as csv": `/api/export/csv?view=query&cypher=${encodeURIComponent('MATCH (s:State {dataset: $dataset, id: "state/soviet-union"}) RETURN s')}`,
  figure: "/api/export/svg?at=1970&of=state/soviet-union",
};

describe.each(Object.entries(ROUTES))("%s", (_, path) => {
  test("names the Soviet Union in the language that is asked for", async () => {
    const ask = async (language: string) => {
      const response = await served.get(path + language);
      const text = await response.text();
      expect([response.status, response.status === 200 ? "" : text]).toEqual([200, ""]);
      return text.replaceAll(/\s*<[^>]*tspan[^>]*>\s*/g, " ");
    };
    const [own, spanish] = [await ask(""), await ask("&language=es")];
    expect(own).toContain("Soviet Union");
    expect(spanish).toContain("Unión Soviética");
    const problem = await served.get(`${path}&language=fr`);
    expect(problem.status).toBe(422);
    expect(await problem.text()).toContain("names in ru, es, en");
  });
});

test("a dataset says which languages it has names in, and how many entities do", async () => {
  const { languages } = dataset.parse(await (await served.get("/api/datasets/peru-russia")).json());
  const asked = await served.get("/api/network?alone=true&limit=3000&texts=false");
  const { entities }: { entities: { names: Record<string, string> }[] } = await asked.json();
  expect(languages.map(({ language }) => language)).toEqual(["ru", "es", "en"]);
  for (const { language, entities: count } of languages)
    expect(count).toBe(entities.filter(({ names }) => language in names).length);
});

test("the language of names is no part of a result: what is cited stays the same", async () => {
  const hash = async (path: string) =>
    (await (await served.get(`/api/cite?${path}`)).json()).fixed.resultHash;
  for (const path of ["at=1970", "view=compare&a=1963&b=1970"])
    expect(await hash(`${path}&language=ru`)).toBe(await hash(path));
});

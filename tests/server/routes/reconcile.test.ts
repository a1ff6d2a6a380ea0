import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedCase, serveCase } from "../../support/served-case.ts";
import { draft, final, suggestions } from "./reconcile-shapes.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

const SERVICE = "/api/reconcile/peru-russia";

async function ask(queries: Record<string, object>) {
  const response = await served.get(SERVICE, {
    method: "POST",
    body: new URLSearchParams({ queries: JSON.stringify(queries) }),
  });
  return { status: response.status, body: await response.json() };
}

test("its manifest says what it is, and where it is found", async () => {
  const manifest = await (await served.get(SERVICE)).json();
  expect(manifest).toMatchObject({
    versions: ["0.2"],
    suggest: { entity: { service_url: `${served.url}${SERVICE}`, service_path: "/suggest/entity" } },
    preview: { url: `${served.url}${SERVICE}/preview?id={{id}}` },
  });
  expect(manifest.view.url).toContain("{{id}}");
  expect(manifest.defaultTypes).toContainEqual({ id: "State", name: "State" });
});

test("the draft has a manifest of its own, as the two say of suggestions what excludes each other", async () => {
  const at = `${SERVICE}/draft`;
  const manifest = await (await served.get(at)).json();
  expect(manifest).toEqual({
    versions: ["1.0-draft"],
    name: "Entente: peru-russia",
    view: { url: expect.stringMatching(/\{id\}/) },
    defaultTypes: expect.arrayContaining([{ id: "State", name: "State" }]),
    suggest: { entity: true, property: false, type: true },
    preview: { width: expect.any(Number), height: expect.any(Number) },
    standardizedScore: true,
  });
  // Each that it says there is stands below it.
  const { result } = await (await served.get(`${at}/suggest/entity?prefix=sovi`)).json();
  expect(result).toContainEqual(
    expect.objectContaining({ id: "state/soviet-union", name: expect.any(String) }),
  );
  expect((await served.get(`${at}/suggest/type?prefix=lead`)).status).toBe(200);
  expect((await served.get(`${at}/preview?id=state/peru`)).status).toBe(200);
});

test.each([
  ["a name", "Peru", "state/peru"],
  ["another language", "Perú", "state/peru"],
  ["another order of words and letters in capitals", "VELASCO ALVARADO, JUAN", "leader/juan-velasco"],
])("%s is a match", async (_what, query, id) => {
  const { body } = await ask({ q0: { query } });
  expect(body.q0.result[0]).toMatchObject({ score: 100, match: true });
  if (id === "state/peru") expect(body.q0.result[0].id).toBe(id);
});

test("what is nearly a name is a candidate and no match; what is like nothing has none", async () => {
  const { body } = await ask({
    a: { query: "Soviet Unoin", limit: 1 },
    b: { query: "xqzwv" },
    c: { query: "" },
  });
  expect(body.a.result).toHaveLength(1);
  expect(body.a.result[0]).toMatchObject({ id: "state/soviet-union", match: false });
  expect(body.a.result[0].score).toBeLessThan(100);
  expect([body.b.result, body.c.result]).toEqual([[], []]);
});

test("a type narrows the candidates, as the draft asks for them too", async () => {
  const { body } = await ask({ q: { query: "Peru", type: "Leader" } });
  expect(body.q.result.map(({ type: [{ id }] }: { type: [{ id: string }] }) => id)).not.toContain("State");
  const conditions = [{ matchType: "name", v: ["Peru"] }];
  const answer = await served.get(`${SERVICE}/draft/match`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      queries: [{ type: "State", conditions }, { conditions: [{ matchType: "property" }] }],
    }),
  });
  const { results } = await answer.json();
  expect(results[0].candidates[0]).toMatchObject({ id: "state/peru", match: true });
  expect(results[1].candidates).toEqual([]);
});

test("entities and types are suggested, and an entity is previewed in a frame of another page", async () => {
  const entities = await (await served.get(`${SERVICE}/suggest/entity?prefix=sovi`)).json();
  expect(entities.result.map(({ id }: { id: string }) => id)).toContain("state/soviet-union");
  const types = await (await served.get(`${SERVICE}/suggest/type?prefix=lead`)).json();
  expect(types.result).toEqual([{ id: "Leader", name: "Leader" }]);
  const preview = await served.get(`${SERVICE}/preview?id=state/peru`, {
    headers: { origin: "http://127.0.0.1:3333" },
  });
  expect(preview.headers.get("access-control-allow-origin")).toBe("http://127.0.0.1:3333");
  expect(preview.headers.get("content-disposition")).toBeNull();
  expect(preview.headers.get("x-frame-options")).toBeNull();
  expect(await preview.text()).toContain("<b>Peru</b>");
});

describe("answers have the shape that the specification asks for", () => {
  const query = { query: "Soviet Unoin", type: null, limit: 3, properties: [], type_strict: "should" };

  test("of 0.2: manifest, candidates, suggestions", async () => {
    expect(final.manifest.safeParse(await (await served.get(SERVICE)).json()).error).toBeUndefined();
    const { status, body } = await ask({
      q0: query,
      q1: { query: "xqzwv" },
      "": { query: "Peru", type: ["State"] },
    });
    expect(status).toBe(200);
    expect(final.answers.safeParse(body).error).toBeUndefined();
    expect(Object.keys(body)).toEqual(["q0", "q1", ""]);
    for (const what of ["entity?prefix=sovi", "type?prefix=lead", "entity?prefix="]) {
      const told = await (await served.get(`${SERVICE}/suggest/${what}`)).json();
      expect(suggestions.safeParse(told).error, what).toBeUndefined();
    }
  });

  test("of the draft: manifest, candidates in the order of the queries, suggestions", async () => {
    const at = `${SERVICE}/draft`;
    expect(draft.manifest.safeParse(await (await served.get(at)).json()).error).toBeUndefined();
    const asked = ["Peru", "xqzwv", "Soviet Unoin"].map((v) => ({
      conditions: [{ matchType: "name", v, matchQuantifier: "any", required: true }],
      lang: "en",
      limit: 2,
    }));
    const answer = await served.get(`${at}/match`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ queries: asked }),
    });
    const body = await answer.json();
    expect(draft.answers.safeParse(body).error).toBeUndefined();
    expect(
      body.results.map(({ candidates: [first] }: { candidates: { id: string }[] }) => first?.id),
    ).toEqual(["state/peru", undefined, "state/soviet-union"]);
    const told = await (await served.get(`${at}/suggest/entity?prefix=sovi`)).json();
    expect(suggestions.safeParse(told).error).toBeUndefined();
  });
});

describe("what cannot be", () => {
  test.each([
    ["queries that are no JSON", SERVICE, new URLSearchParams({ queries: "{" }), 422],
    [
      "more than a thousand queries",
      SERVICE,
      new URLSearchParams({
        queries: JSON.stringify(Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [at, {}]))),
      }),
      422,
    ],
    ["a case that is not loaded", "/api/reconcile/other", new URLSearchParams({ queries: "{}" }), 422],
  ])("%s", async (_what, path, body, status) => {
    expect((await served.get(path, { method: "POST", body })).status).toBe(status);
  });

  test("no page of another site reads along", async () => {
    const answer = await served.get(SERVICE, { headers: { origin: "https://evil.example.org" } });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([403, null]);
  });
});

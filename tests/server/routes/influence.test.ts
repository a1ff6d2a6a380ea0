import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDataset } from "../../../server/datasets/load.ts";
import { removeDataset } from "../../../server/datasets/remove.ts";
import { type ServedCase, serveCase } from "../../support/served-case.ts";
import { smallCase, writeCase } from "../datasets/small-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

const COEXISTENCE = "from=doctrine/peaceful-coexistence&to=organization/peruvian-students";
/** A path whose dates can be shuffled. */
const PRIMAKOV = "from=doctrine/primakov&to=agreement/strategic-partnership-declaration";
const AGAINST_TIME = "from=government/putin&to=transfer/arms-purchases-of-1995";

async function ask(path: string) {
  const response = await served.get(path);
  return { status: response.status, body: await response.json() };
}

test("a path carries its verdict, its dates and all that it cites", async () => {
  const { status, body } = await ask(`/api/paths?${COEXISTENCE}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ dataset: "peru-russia", verdict: "certain", truncated: false });
  const [path] = body.paths;
  expect(path.entities).toEqual([
    "doctrine/peaceful-coexistence",
    "state/soviet-union",
    "transfer/soviet-scholarships",
    "organization/peruvian-students",
  ]);
  expect(path.arrival.earliest <= path.arrival.latest).toBe(true);
  const stated = new Map<string, { sources: string[] }>(
    body.relations.map((relation: { id: string; sources: string[] }) => [relation.id, relation]),
  );
  for (const hop of path.hops) expect(stated.get(hop.relation)?.sources.length).toBeGreaterThan(0);
  for (const share of [body.reach.from, body.reach.to]) {
    expect(share.reached).toBeLessThanOrEqual(share.others);
    expect(share.share).toBeLessThanOrEqual(share.withoutDates);
    expect(share.compared).toBe(share.others + 1);
  }
});

test("an order that the dates rule out says at which hop it breaks", async () => {
  const { body } = await ask(`/api/paths?${AGAINST_TIME}`);
  expect(body).toMatchObject({ verdict: "none", paths: [], explanation: { reason: "against-time" } });
  const { chain } = body.explanation;
  expect(chain.relations[chain.hop]).toBe(chain.relation);
  expect(chain.days).toBeGreaterThan(0);
  expect(body.relations.map(({ id }: { id: string }) => id).sort()).toEqual([...chain.relations].sort());
});

test("leaving out a state that everything passes through changes the answer, as brokers foretell", async () => {
  const { body } = await ask(`/api/brokers?${COEXISTENCE}`);
  const { body: told } = await ask(`/api/paths?${COEXISTENCE}`);
  expect([body.path, body.reach]).toEqual([told.paths[0], told.reach]);
  expect(body.relations.map(({ id }: { id: string }) => id)).toContain(body.path.hops[0].relation);
  const broker = body.brokers.find(({ entity }: { entity: string }) => entity === "state/soviet-union");
  expect(broker).toBeDefined();
  const without = await ask(`/api/paths?${COEXISTENCE}&without=state/soviet-union`);
  expect(without.body.verdict).toBe(broker.verdict);
});

test("reach forwards and backwards agree on a pair", async () => {
  const [onwards, back] = await Promise.all([
    ask("/api/reach?from=doctrine/peaceful-coexistence"),
    ask("/api/reach?to=organization/peruvian-students"),
  ]);
  const entities = ({ body }: { body: { moments: { entity: string }[] } }) =>
    body.moments.map(({ entity }) => entity);
  expect(entities(onwards)).toContain("organization/peruvian-students");
  expect(entities(back)).toContain("doctrine/peaceful-coexistence");
  expect(onwards.body.moments).toHaveLength(onwards.body.reached);
});

test("a direction of influence can be turned off for one question", async () => {
  const { body } = await ask(`/api/paths?${COEXISTENCE}&influence=RECEIVES:none`);
  expect(
    body.paths.every((path: { hops: { type: string }[] }) =>
      path.hops.every(({ type }) => type !== "RECEIVES"),
    ),
  ).toBe(true);
});

test("surprise is the same for the same seed", async () => {
  const question = `/api/surprise?${COEXISTENCE}&shuffles=200&seed=7`;
  const [one, other] = [await ask(question), await ask(question)];
  expect(one.status).toBe(200);
  expect(other.body).toEqual(one.body);
  expect(one.body.path.arrival.latest).toBe(one.body.arrival);
  expect(one.body.shuffled.shuffles).toBe(200);
  const tests = one.body.shuffled.tests.map(({ test: name }: { test: string }) => name);
  expect(tests).toEqual(["arrival", "existence", "rest"]);
  for (const { p, leastP } of one.body.shuffled.tests) expect(leastP).toBeLessThanOrEqual(p);
});

test("chains of claims and bearing stand apart, and a basis narrows the question to them", async () => {
  const { body } = await ask(`/api/paths?${COEXISTENCE}&criterion=steadiest`);
  const { body: claims } = await ask(`/api/paths?${COEXISTENCE}&criterion=steadiest&basis=bearing`);
  expect(body.claims).toEqual({ verdict: claims.verdict, reading: claims.reading, paths: claims.paths });
  const bases = ["claim", "bearing"];
  for (const path of body.claims.paths)
    expect(path.hops.every(({ basis }: { basis: string }) => bases.includes(basis))).toBe(true);
});

test("a longest rest is kept to, and the steadiest path says at which it breaks", async () => {
  const { body } = await ask(`/api/paths?${COEXISTENCE}&criterion=steadiest`);
  const [path] = body.paths;
  const within = await ask(`/api/paths?${COEXISTENCE}&maxRest=${path.leastRest}`);
  expect(within.body.verdict).toBe(body.verdict);
  expect(within.body.paths[0].leastRest).toBeLessThanOrEqual(path.leastRest);
  if (path.leastRest === 0) return;
  const below = await ask(`/api/paths?${COEXISTENCE}&maxRest=${path.leastRest - 1}`);
  expect(below.body.verdict).not.toBe(body.verdict);
});

test("robustness foretells the verdict without each thing that the path rests on", async () => {
  const { status, body } = await ask(`/api/robustness?${COEXISTENCE}&worlds=100`);
  expect(status).toBe(200);
  expect(body.worlds).toMatchObject({ sampled: 100, seed: 1 });
  const supports = new Set(body.without.map(({ support }: { support: string }) => support));
  expect([...supports]).toEqual(["statement", "source", "type", "entity"]);
  for (const { id, verdict } of body.without.slice(0, 4)) {
    const without = await ask(`/api/paths?${COEXISTENCE}&without=${encodeURIComponent(id)}`);
    expect(without.body.verdict).toBe(verdict);
  }
});

test.each([
  ["/api/paths?from=state/peru&to=state/peru", "to", "two different ends"],
  ["/api/paths?from=state/peru&to=state/atlantis", "to", "state/atlantis"],
  [`/api/paths?${COEXISTENCE}&start=1990&end=1980`, "end", "swap start and end"],
  [`/api/paths?${COEXISTENCE}&criterion=best&k=0`, "k", "", 400],
  [`/api/paths?${COEXISTENCE}&without=rel/nothing`, "without", "rel/nothing"],
  [`/api/paths?${COEXISTENCE}&maxRest=soon`, "maxRest", "", 400],
  [`/api/paths?${COEXISTENCE}&basis=rumour`, "basis", "", 400],
  [`/api/paths?${COEXISTENCE}&notThrough=Planet`, "notThrough", "Planet"],
  [`/api/paths?${COEXISTENCE}&influence=PROVIDES:sideways`, "influence", "TYPE:direction", 400],
  [`/api/paths?${COEXISTENCE}&dataset=atlantis`, "dataset", "atlantis"],
  ["/api/paths?from=state/peru", "to", "", 400],
])("%s is refused, and says why", async (path, parameter, detail, expected = 422) => {
  const { status, body } = await ask(path);
  expect(status).toBe(expected);
  expect(body.errors.map((error: { parameter: string }) => error.parameter).join()).toContain(parameter);
  expect(body.detail).toContain(detail);
});

test.each(["/api/reach", "/api/reach?from=state/peru&to=state/chile"])("%s needs one end", async (path) => {
  expect((await ask(path)).body.detail).toContain("either from");
});

test("long work tells how far it is, and nothing else waits for it", async () => {
  const events = served.get(`/api/surprise?${PRIMAKOV}&shuffles=10000`, {
    headers: { Accept: "text/event-stream" },
  });
  const start = performance.now();
  expect((await served.get("/api/health")).status).toBe(200);
  expect(performance.now() - start).toBeLessThan(5_000);
  const text = await (await events).text();
  const names = [...text.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name);
  expect(names).toContain("progress");
  expect(names.indexOf("answer")).toBe(names.length - 1);
});

test("a client that goes away frees its thread for others", async () => {
  const gone = new AbortController();
  const abandoned = Array.from({ length: 4 }, () =>
    served
      .get(`/api/surprise?${PRIMAKOV}&shuffles=10000`, { signal: gone.signal })
      .catch((error: Error) => error.name),
  );
  await served.get("/api/health");
  gone.abort();
  expect(await Promise.all(abandoned)).toContain("AbortError");
  expect((await ask(`/api/paths?${COEXISTENCE}`)).status).toBe(200);
});

test("health tells what is held in memory, and for which content", async () => {
  await ask(`/api/paths?${COEXISTENCE}`);
  const [{ body: health }, { body: dataset }] = await Promise.all([
    ask("/api/health"),
    ask("/api/datasets/peru-russia"),
  ]);
  const [projection] = health.projections;
  expect(projection).toMatchObject({
    dataset: "peru-russia",
    contentHash: dataset.contentHash,
    relations: dataset.counts.relations,
  });
  expect(projection.bytes).toBeGreaterThan(0);
});

test("a dataset that was changed is asked as it is now", async () => {
  const { relations, ...rest } = smallCase();
  const load = async (kept: typeof relations) =>
    loadDataset(served.database, await writeCase({ ...rest, relations: kept }), {
      allowForeign: false,
      report: () => {},
    });
  const verdict = async () => {
    const { body } = await ask("/api/paths?dataset=small&from=government/first&to=state/new-east");
    return body.verdict;
  };
  await load(relations);
  expect(await verdict()).toBe("certain");
  const changed = await load(relations.filter(({ id }) => !["trade", "west-in-treaty"].includes(String(id))));
  expect(await verdict()).toBe("none");
  const { body: health } = await ask("/api/health");
  const projection = health.projections.find(({ dataset }: { dataset: string }) => dataset === "small");
  expect(projection).toMatchObject({ contentHash: changed.contentHash, relations: 3 });
  await removeDataset(served.database, "small");
});

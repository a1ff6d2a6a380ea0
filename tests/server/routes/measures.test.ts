import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedCase, serveCase } from "../../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
}, 400_000);
afterAll(() => served.close());

async function ask(path: string, status = 200) {
  const response = await served.get(path);
  expect(response.status, await response.clone().text()).toBe(status);
  return response.json();
}

test("the measures of a window agree with its network, its reach and its years", async () => {
  const window = "dataset=peru-russia&start=1968-10-03&end=1975-08-29&reading=possible";
  const found = await ask(`/api/measures?${window}&of=state/peru`);
  expect(found.truncated).toBe(false);
  const { relations, denied, recommended } = await ask(`/api/network?${window}&texts=false&limit=20000`);
  type Relation = { from: string; to: string; denied: boolean; voice: string };
  const joined = relations.filter((one: Relation) => !one.denied && one.voice !== "recommends");
  expect(joined.length).toBe(relations.length - denied - recommended);
  const neighbours = new Set(
    joined.flatMap(({ from, to }: Relation) =>
      from === "state/peru" ? [to] : to === "state/peru" ? [from] : [],
    ),
  );
  neighbours.delete("state/peru");
  type One = { id: string; degree: number; statements: number; reachOut: number; reachIn: number };
  const peru: One = found.entities.find(({ id }: One) => id === "state/peru");
  expect(peru.degree).toBe(neighbours.size);
  const dossier = await ask("/api/entities/state%2Fperu?dataset=peru-russia&limit=0");
  expect(peru.statements).toBe(dossier.total);
  expect(peru.reachOut).toBe((await ask(`/api/reach?from=state/peru&${window}`)).reached);
  expect(peru.reachIn).toBe((await ask(`/api/reach?to=state/peru&${window}`)).reached);
  expect(found.years.map(({ start }: { start: string }) => start)).toEqual([
    "1968-10-03",
    ...[1969, 1970, 1971, 1972, 1973, 1974, 1975].map((year) => `${year}-01-01`),
  ]);
  expect(found.years.every(({ places }: { places: unknown[] }) => places.length === 1)).toBe(true);
  const { years, entities } = await ask(`/api/measures?${window}&of=state/peru&part=years`);
  expect({ years, entities }).toEqual({ years: found.years, entities: [] });
  const only = await ask(`/api/measures?${window}&part=reach&of=state/peru&of=state/soviet-union`);
  const reaches = ({ id, reachOut, reachIn }: One) => ({ id, reachOut, reachIn });
  expect(only.years).toEqual([]);
  expect(only.entities.map(reaches)).toEqual(
    found.entities.filter(({ id }: One) => ["state/peru", "state/soviet-union"].includes(id)).map(reaches),
  );
  const all = await ask(`/api/measures?${window}&part=reach`);
  expect(all.entities.map(reaches)).toEqual(found.entities.map(reaches));
  const days = "dataset=peru-russia&start=1970-01-01&end=1970-12-31&reading=possible";
  expect(years[2].places[0].reachOut).toBe((await ask(`/api/reach?from=state/peru&${days}`)).reached);
  for (const rho of Object.values(found.correlations)) expect(Math.abs(Number(rho))).toBeLessThanOrEqual(1);
});

test("what nothing bears is refused by its name", async () => {
  const { detail } = await ask("/api/measures?dataset=peru-russia&at=1970&of=state/nowhere", 422);
  expect(detail).toContain("state/nowhere");
});

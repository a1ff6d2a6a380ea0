import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDataset } from "../../../server/datasets/load.ts";
import { removeDataset } from "../../../server/datasets/remove.ts";
import { type ServedCase, serveCase } from "../../support/served-case.ts";
import { entity, relation, smallCase, writeCase } from "../datasets/small-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
  const small = smallCase();
  small.entities.push(
    entity("PER", { identifiers: ["wikidata:Q419"] }),
    entity("RUS", { identifiers: ["wikidata:Q159"] }),
  );
  small.relations.push(relation("own", "TRADES_WITH", "PER", "RUS", { when: "1970", sector: "economic" }));
  await loadDataset(served.database, await writeCase(small), { allowForeign: false, report: () => {} });
}, 400_000);
afterAll(async () => {
  await removeDataset(served.database, "small");
  await served.close();
});

async function ask(query: string, status = 200) {
  const response = await served.get(`/api/compare?${query}`);
  expect(response.status, await response.clone().text()).toBe(status);
  return response.json();
}

async function idsAt(when: string, reading: string): Promise<Set<string>> {
  const response = await served.get(
    `/api/network?dataset=peru-russia&at=${when}&reading=${reading}&texts=false`,
  );
  const { relations } = await response.json();
  return new Set(relations.map(({ id }: { id: string }) => id));
}

test("what the networks of two windows hold is what their comparison rests on", async () => {
  const { counts, sectors, relations, total, listed } = await ask(
    "dataset=peru-russia&a=1968/1975&b=1990/1995&changes=begun&changes=ended&changes=changed&changes=unchanged&limit=20000",
  );
  const [before, after] = [await idsAt("1968/1975", "possible"), await idsAt("1990/1995", "possible")];
  const idsOf = (side: { id: string }[]) => new Set(side.map(({ id }) => id));
  expect(idsOf(relations.a)).toEqual(before);
  expect(idsOf(relations.b)).toEqual(after);
  expect(listed).toBe(total);
  type Count = { certain: number; possible: number };
  const sum = (all: Record<string, Count>) =>
    Object.values(all).reduce((n, { certain, possible }) => n + certain + possible, 0);
  expect(sum(counts)).toBe(total);
  expect(sectors.reduce((n: number, one: { counts: Record<string, Count> }) => n + sum(one.counts), 0)).toBe(
    total,
  );
  const sure = await idsAt("1968/1975", "certain");
  for (const { actors } of sectors)
    for (const { actor, changes } of actors)
      for (const one of changes) {
        expect(one.from.id).toBe(actor.id);
        if (one.change === "begun" && one.certainty === "certain") expect(one.before).toEqual([]);
        if (one.change === "ended" && one.certainty === "certain")
          expect(one.before.some((id: string) => sure.has(id))).toBe(true);
      }
  expect(relations.a.every(({ statement }: { statement: string }) => statement !== "")).toBe(true);
});

test("a limit shortens the list, never the counts", async () => {
  const whole = await ask("dataset=peru-russia&a=1970&b=1990&texts=false");
  const short = await ask("dataset=peru-russia&a=1970&b=1990&limit=3&texts=false");
  expect(short).toMatchObject({ counts: whole.counts, total: whole.total, listed: 3, texts: "none" });
});

test("of an entity its own changes are listed, and all are counted", async () => {
  const whole = await ask("dataset=peru-russia&a=1970&b=1990&texts=false");
  const { counts, total, listed, sectors } = await ask(
    "dataset=peru-russia&a=1970&b=1990&texts=false&of=state/peru",
  );
  expect(counts).toEqual(whole.counts);
  expect([total, listed]).toEqual([total, total]);
  type Change = { from: { id: string }; to: { id: string }; reads: string };
  const changes = sectors.flatMap(({ actors }: { actors: { changes: Change[] }[] }) =>
    actors.flatMap((one) => one.changes),
  );
  expect(changes).toHaveLength(total);
  expect(total).toBeLessThan(whole.total);
  for (const { from, to, reads } of changes) {
    expect([from.id, to.id]).toContain("state/peru");
    expect(reads).not.toBe("");
  }
  await ask("dataset=peru-russia&a=1970&of=state/atlantis", 422);
});

test("two datasets are compared by the identifiers that they share", async () => {
  const answer = await ask("dataset=small&other=peru-russia&a=1970&limit=20000&texts=false");
  expect(answer).toMatchObject({ a: { dataset: "small" }, b: { dataset: "peru-russia" }, matched: 2 });
  expect(new Set(answer.same)).toEqual(
    new Set([
      { a: "PER", b: "state/peru", nameA: "Name of PER", nameB: "Peru" },
      {
        ...{ a: "RUS", b: "state/russian-federation" },
        ...{ nameA: "Name of RUS", nameB: "Russian Federation" },
      },
    ]),
  );
  const response = await served.get("/api/network?dataset=peru-russia&at=1970&texts=false&of=state/peru");
  const ofPeru = (await response.json()).relations.filter(
    ({ from }: { from: string }) => from === "state/peru",
  );
  type Actor = { actor: { id: string }; changes: { before: string[]; after: string[] }[] };
  const actors: Actor[] = answer.sectors.flatMap((one: { actors: Actor[] }) => one.actors);
  const after = actors.filter(({ actor }) => actor.id === "state/peru").flatMap(({ changes }) => changes);
  const rested = new Set(after.flatMap((one) => one.after));
  for (const { id } of ofPeru) expect(rested).toContain(id);
  expect(actors.flatMap(({ changes }) => changes).some(({ before }) => before.includes("own"))).toBe(true);
  await ask("dataset=small&a=1970&types=NOTHING", 422);
  await ask("dataset=small&a=197Q", 422);
});

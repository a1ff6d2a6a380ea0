import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../support/asked.ts";
import { type ServedCase, serveCase } from "../../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

// Paragraph 4: the military government under Velasco, 1968–1975; paragraphs 1 and 5: embassies since February 1969.
test("relations at a date: in mid-1970 the military government rules and there are embassies, for certain", async () => {
  const rows = await ask(served, "relationsAt", { at: "1970-06-30", reading: "certain" });
  const said = rows.map(({ from, reads, to }) => `${from.name} ${reads} ${to.name}`);
  expect(said).toContain("Revolutionary Government of the Armed Forces governs Peru");
  expect(said).toContain("Peru maintains diplomatic relations with Soviet Union");
  expect(said).not.toContain("Peru member of Asia-Pacific Economic Cooperation");
  expect(new Set(rows.map(({ standing }) => standing))).toEqual(new Set(["certain"]));
});

// Paragraph 5: the defence system came during the seventies; nothing says that it had been bought, supplied or brought about
// by Moscow's turn by mid-1970.
test("relations at a date: what the dates only allow is told apart", async () => {
  const rows = await ask(served, "relationsAt", { at: "1970-06-30", reading: "possible" });
  const system = rows.filter(({ to }) => to.id === "transfer/soviet-defence-system");
  expect(system.map(({ standing }) => standing)).toEqual(["possible", "possible", "possible"]);
});

// Paragraph 5: Aeroflot and the Soviet fishing company in the seventies; paragraph 9: APEC only from 1998.
test("neighbourhood: Peru under the military government", async () => {
  const rows = await ask(served, "neighbourhood", { actor: "state/peru", start: "1970", end: "1975" });
  const others = rows.map(({ reads, other }) => `${reads} ${other.name}`);
  expect(others).toContain("host of Aeroflot");
  expect(others).toContain("host of Soviet fishing company");
  expect(others).not.toContain("member of Asia-Pacific Economic Cooperation");
});

// Paragraphs 2, 7 and 18: Empire, Soviet Union, Federation in turn; the chronology names what stood between the first two.
test("succession: empire, union, federation", async () => {
  const rows = await ask(served, "succession", { kind: "State" });
  const steps = new Set(rows.map(({ before, after }) => `${before.name} → ${after.name}`));
  expect(steps).toEqual(
    new Set([
      "Russian Empire → Soviet Union",
      "Russian Empire → Soviet Russia",
      "Soviet Russia → Soviet Union",
      "Soviet Union → Russian Federation",
    ]),
  );
});

// Paragraph 13 calls the Rio Group the predecessor of CELAC and gives no year; the letter to the United Nations has the days,
// and a second predecessor.
test("succession: the Rio Group and CELAC, in two datings, and CALC", async () => {
  const rows = await ask(served, "succession", { kind: "Institution" });
  expect(rows.map(({ before, after, when }) => `${before.name} ${after.id} ${when}`)).toEqual([
    "Rio Group institution/celac /",
    "Latin American and Caribbean Summit on Integration and Development institution/celac 2011-12-02/2011-12-03",
    "Rio Group institution/celac 2011-12-02/2011-12-03",
  ]);
});

// Paragraph 9: both economies entered APEC in 1998.
test("changes: 1998 is the year of APEC", async () => {
  const rows = await ask(served, "changes", { start: "1998", end: "1998" });
  const began = rows.filter(({ change }) => change === "began");
  const members = began.filter(({ to, reads }) => to.id === "institution/apec" && reads === "member of");
  expect(members.map(({ from }) => from.id).sort()).toEqual(["state/peru", "state/russian-federation"]);
});

// The text has no relation of the military sector before the seventies (paragraph 5), and most after 2000 (paragraph 16).
test("sectors by decade: military relations begin in the seventies", async () => {
  const rows = await ask(served, "sectorsByDecade");
  expect(rows).toHaveLength(16);
  const military = new Map(rows.map(({ decade, military }) => [decade, military]));
  expect([1900, 1950, 1960].map((decade) => military.get(decade))).toEqual([0, 0, 0]);
  expect(military.get(1970)).toBeGreaterThan(0);
  expect(military.get(2010)).toBeGreaterThan(military.get(1990) ?? 0);
});

// Paragraph 2: "peaceful coexistence" has no date of its own in the text, only Khrushchev's time.
test("imprecise dates: decades before years", async () => {
  const rows = await ask(served, "impreciseDates", { days: 3000 });
  expect(rows.map(({ evidence }) => evidence.id)).toContain("rel/khrushchev-formulates-peaceful-coexistence");
  expect(rows.every(({ days }) => days >= 3000)).toBe(true);
});

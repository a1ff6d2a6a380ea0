import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../support/asked.ts";
import { type ServedCase, serveCase } from "../../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

// The day of the exchange of notes, 1 February 1969, is not in the paper.
test("single source: what the ambassador's article alone adds", async () => {
  const rows = await ask(served, "singleSource", { source: "romanchenko-2024" });
  expect(rows.map(({ evidence }) => evidence.when)).toEqual(["1969-02-01/"]);
  expect(
    rows.every(({ evidence }) => evidence.sources.every((place) => place.startsWith("romanchenko-2024#"))),
  ).toBe(true);
});

// Paragraph 4 lets military rule end with Velasco in 1975; the chronology has it last until 1980. Two terms of one president
// are no rivals, nor are the months of Velasco's lead beside its years.
test("rival claims: two ends of one rule, not two terms, nor one term told more exactly", async () => {
  const rows = await ask(served, "rivalClaims");
  const military = rows.find(({ from }) => from.id === "government/grfa");
  expect(military?.ground).toBe("date");
  expect([military?.first.when, military?.second.when]).toEqual(["1968/1975", "1968-10-03/1980-07-28"]);
  expect(rows.map(({ from }) => from.id)).not.toContain("leader/juan-velasco-alvarado");
  expect(rows.map(({ from }) => from.id)).not.toContain("leader/alan-garcia");
});

// Paragraph 9: fishing was no longer a priority; paragraph 19: no direct logistic connection; paragraph 20: not attractive.
test("denied: fishing, the logistic link, the attractive partner", async () => {
  const rows = await ask(served, "deniedAndRecommended", { stance: "denied" });
  const denied = rows.map(({ from, reads, to }) => `${from.name} ${reads} ${to.name}`);
  expect(denied).toEqual(
    expect.arrayContaining([
      "Peru prioritizes Fishing",
      "Peru connected to Russian Federation",
      "Peru perceives Russian Federation",
    ]),
  );
});

// Paragraph 19: a common strategy to promote products; paragraph 20: public diplomacy to be readjusted.
test("recommended: promotion and public diplomacy", async () => {
  const rows = await ask(served, "deniedAndRecommended", { stance: "recommended" });
  const advised = rows.map(({ to }) => to.id);
  expect(advised).toEqual(
    expect.arrayContaining(["policy/joint-trade-promotion", "policy/russian-public-diplomacy"]),
  );
  expect(new Set(rows.map(({ stance }) => stance))).toEqual(new Set(["recommended"]));
});

test("statements by place: every one of the twenty paragraphs, in order", async () => {
  const rows = await ask(served, "statementsByPlace", { source: "adins-rooney-2019" });
  expect(rows.map(({ place }) => place)).toEqual(Array.from({ length: 20 }, (_, i) => `p${i + 1}`));
  expect(rows.every(({ count, evidence }) => count === evidence.length)).toBe(true);
  const one = await ask(served, "statementsByPlace", { source: "adins-rooney-2019", place: "p17" });
  expect(one.map(({ place }) => place)).toEqual(["p17"]);
});

// Paragraph 2 passes on the view of the CPSU; paragraph 15 figures that are official and Peruvian.
test("attributed views: the CPSU and Peru's statistics", async () => {
  const rows = await ask(served, "attributedViews");
  expect(
    rows.filter(({ accordingTo }) => accordingTo.startsWith("Communist Party")).map(({ to }) => to.id),
  ).toContain("region/latin-america");
  const investment = rows.find(({ evidence }) => evidence.type === "INVESTS_IN");
  expect(investment?.accordingTo).toMatch(/Peruvian/);
});

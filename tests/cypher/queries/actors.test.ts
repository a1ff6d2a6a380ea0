import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../support/asked.ts";
import { type ServedCase, serveCase } from "../../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

// Paragraph 4: led by Velasco, it realized the ideas of universalization.
test("government record: Velasco and universalization", async () => {
  const rows = await ask(served, "governmentRecord", { government: "government/grfa" });
  const record = rows.map(({ reads, entity }) => `${reads} ${entity.name}`);
  expect(record).toContain("held by Juan Velasco Alvarado");
  expect(record).toContain("adopts Universalization of foreign relations");
});

// Paragraph 16: signed in 2004; the purchases of 2008 to 2013 were made within it.
test("agreement outcomes: the agreement of 2004 governs the purchases of 2008 to 2013", async () => {
  const rows = await ask(served, "agreementOutcomes", {
    agreement: "agreement/technical-military-agreement",
  });
  const parties = rows.filter(({ reads }) => reads === "has party");
  expect(parties.map(({ entity }) => entity.name).sort()).toEqual(["Peru", "Russian Federation"]);
  expect(rows).toContainEqual(
    expect.objectContaining({
      entity: expect.objectContaining({ id: "transfer/arms-purchases-of-2008-2013" }),
      when: "2008/2013",
    }),
  );
});

// Paragraph 17: signed at COP21, it names spheres of coordination and has remained declarative: the denied effect is no outcome.
test("agreement outcomes: the declaration of 2015", async () => {
  const rows = await ask(served, "agreementOutcomes", {
    agreement: "agreement/strategic-partnership-declaration",
  });
  const outcomes = rows.map(({ reads, entity }) => `${reads} ${entity.id}`);
  expect(outcomes).toContain("signed at event/cop21");
  expect(outcomes).toContain("addresses issue/coordination-in-international-bodies");
  expect(outcomes).not.toContain("contributed to issue/bilateral-relations");
});

// The second source names Belaúnde before and after the military governments; paragraph 4 names Velasco.
test("offices: who led Peru from 1968 to 1980", async () => {
  const rows = await ask(served, "offices", { state: "state/peru", start: "1968", end: "1980" });
  expect([...new Set(rows.map(({ leader }) => leader.name))]).toEqual([
    "Fernando Belaúnde Terry",
    "Juan Velasco Alvarado",
    "Francisco Morales Bermúdez",
  ]);
});

// Paragraphs 7, 10 and 11: formulated in 1996, reaffirmed under Putin with new nuances.
test("doctrines: the Primakov Doctrine and who held it", async () => {
  const rows = await ask(served, "doctrines", { doctrine: "doctrine/primakov" });
  expect(rows.map(({ actor, reads }) => `${actor.name} ${reads}`)).toEqual([
    "Yevgeny Primakov formulates",
    "Russian Federation adopts",
    "Government of Putin reaffirms",
    "Government of Putin revises",
  ]);
  expect(rows[0]?.when).toBe("1996");
});

// Paragraph 4: intellectuals and politicians, military circles and young diplomats defended universalization.
test("doctrines: who advocated universalization", async () => {
  const rows = await ask(served, "doctrines", { doctrine: "doctrine/universalization" });
  const advocates = rows.filter(({ reads }) => reads === "advocates").map(({ actor }) => actor.id);
  expect(advocates.sort()).toEqual([
    "organization/new-generation-of-diplomats",
    "organization/peruvian-military-circles",
    "organization/progressive-intellectuals-and-politicians",
  ]);
});

// Paragraph 13: APEC, CELAC and before it the Rio Group serve both as a platform.
test("shared institutions: where Peru and Russia meet", async () => {
  const rows = await ask(served, "sharedInstitutions", { members: 2 });
  const institutions = rows.map(({ institution }) => institution.id);
  expect(institutions).toEqual(
    expect.arrayContaining(["institution/apec", "institution/celac", "institution/rio-group"]),
  );
  const apec = rows.find(({ institution }) => institution.id === "institution/apec");
  expect(apec).toMatchObject({ count: 2, states: [{ name: "Peru" }, { name: "Russian Federation" }] });
  expect(await ask(served, "sharedInstitutions", { members: 5 })).toEqual([]);
});

// Paragraph 16: the dispute before the court made modernization urgent, and that explains the purchases.
test("causes: the maritime dispute by way of modernization", async () => {
  const rows = await ask(served, "causes", { effect: "transfer/arms-purchases-of-2008-2013", steps: 3 });
  const dispute = rows.find(({ cause }) => cause.id === "event/maritime-dispute");
  expect(dispute).toMatchObject({
    sign: "contribute",
    steps: 2,
    through: [{ id: "policy/military-modernization" }],
  });
  expect(dispute?.evidence).toHaveLength(2);
  const direct = await ask(served, "causes", { effect: "transfer/arms-purchases-of-2008-2013", steps: 1 });
  expect(direct.map(({ cause }) => cause.id)).toEqual(["policy/military-modernization"]);
});

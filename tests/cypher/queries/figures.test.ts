import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../support/asked.ts";
import { type ServedCase, serveCase } from "../../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

// Paragraph 5: the defence system; paragraph 9: 1995; paragraph 16: Mi-17Sh and Mi-35 between 2008 and 2013, CEMAE.
test("arms by period: from the Soviet defence system to the maintenance centre", async () => {
  const rows = await ask(served, "armsByPeriod", { recipient: "state/peru" });
  const supplied = rows.map(({ period, transfer, supplier }) => [period?.id, transfer.id, supplier?.id]);
  expect(supplied).toEqual(
    expect.arrayContaining([
      ["period/military-government", "transfer/soviet-defence-system", "state/soviet-union"],
      ["period/parallel-nineties", "transfer/arms-purchases-of-1995", "state/russian-federation"],
      ["period/new-century", "transfer/arms-purchases-of-2008-2013", "state/russian-federation"],
      ["period/new-century", "transfer/aeronautical-maintenance-center", "state/russian-federation"],
    ]),
  );
  const parts = rows.find(({ transfer }) => transfer.id === "transfer/arms-purchases-of-2008-2013")?.parts;
  expect(parts?.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Mi-17Sh helicopters", "Mi-35 helicopters"]),
  );
});

// Paragraph 16: compensation and training are offered, and Peru means to profit from them; nothing says that it has.
test("arms by period: what is only offered is not supplied", async () => {
  const rows = await ask(served, "armsByPeriod", { recipient: "state/peru" });
  const supplied = rows.map(({ transfer }) => transfer.id);
  expect(supplied).not.toContain("transfer/security-training");
  expect(supplied).not.toContain("transfer/offset-services");
});

// Paragraph 6: more than 230 million in 1985. Paragraphs 14 and 15: 135 of almost 48,000 million in 2018, rank 31;
// Chile 925, Ecuador 837; imports of 339 million.
test("trade figures: as the text gives them", async () => {
  const rows = await ask(served, "tradeFigures");
  const figures = rows.map(({ exporter, importer, when, amountUsd, bound, rank }) =>
    [exporter.id, importer.id, when, amountUsd / 1e6, bound, rank].join(" "),
  );
  expect(figures).toEqual([
    "state/peru state/soviet-union 1985 230 min ",
    "state/peru region/world 2018 48000 about ",
    "state/chile state/russian-federation 2018 925 exact ",
    "state/ecuador state/russian-federation 2018 837 exact ",
    "state/russian-federation state/peru 2018 339 exact ",
    "state/peru state/russian-federation 2018 135 exact 31",
  ]);
});

test("trade figures: of one state, in one span", async () => {
  const rows = await ask(served, "tradeFigures", { state: "state/chile", start: "2000" });
  expect(rows.map(({ exporter }) => exporter.id)).toEqual(["state/chile"]);
});

// Paragraph 15: Russian investments do not reach three million; paragraph 13: four intergovernmental bodies.
test("figures: how each is meant", async () => {
  const amounts = await ask(served, "figures", { name: "amountUsd" });
  const investment = amounts.find(({ reads }) => reads === "invests in");
  expect(investment).toMatchObject({ value: 3_000_000, bound: "max" });
  const counts = await ask(served, "figures", { name: "count" });
  const bodies = counts.filter(({ to }) => to.id === "institution/intergovernmental-bodies");
  expect(bodies.map(({ value, bound }) => [value, bound])).toEqual([
    [4, "exact"],
    [4, "exact"],
  ]);
});

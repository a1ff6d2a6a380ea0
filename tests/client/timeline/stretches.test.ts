import { expect, test } from "vitest";
import { listLandmarks } from "../../../client/timeline/lanes/landmarks.ts";
import { listPeriods, readStretch } from "../../../client/timeline/lanes/stretches.ts";
import { listTerms } from "../../../client/timeline/lanes/terms.ts";
import { formatDay, parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";

const loaded = smallCase();
const span = { start: parseDay("1960-01-01"), end: parseDay("1989-12-31") };

test("a term ends with its government when its own end is unknown", () => {
  const terms = listTerms(loaded, ["state/peru"], span);
  const morales = terms.find(({ name }) => name === "Francisco Morales");
  expect(morales && formatDay(morales.end)).toBe("1980-07-28");
  expect(morales?.detail).toBe("Revolutionary Government");
  expect(terms).toHaveLength(2);
});

test("one term told twice is shown once, by its more exact dates", () => {
  const [velasco, ...more] = listTerms(loaded, ["state/peru"], span).filter(
    ({ name }) => name === "Juan Velasco",
  );
  expect(velasco && formatDay(velasco.end)).toBe("1975-08-29");
  expect(more).toEqual([]);
});

test("terms are those of governments of the states that are asked for", () => {
  expect(listTerms(loaded, ["state/ecuador"], span)).toEqual([]);
});

test("a period is cut to the span and knows which of its days are sure", () => {
  const [thaw] = listPeriods(loaded, span);
  expect(thaw && [formatDay(thaw.start), formatDay(thaw.end)]).toEqual(["1960-01-01", "1968-12-31"]);
  expect(thaw?.core && [formatDay(thaw.core.start), formatDay(thaw.core.end)]).toEqual([
    "1960-01-01",
    "1968-01-01",
  ]);
  expect(thaw?.intensity).toBe(-1);
});

test("dates are told as they are known, and an end that nobody knows is open, not the end of the timeline", () => {
  const terms = listTerms(loaded, ["state/peru"], span);
  for (const { words } of terms) expect(words).not.toBe("");
  const [office] = loaded.relations.filter(({ type }) => type === "HOLDS_OFFICE_IN");
  const bounds = {
    startMin: parseDay("1970-01-01"),
    startMax: parseDay("1970-12-31"),
    endMin: parseDay("1970-01-01"),
    endMax: parseDay("9999-12-31"),
  };
  const open = readStretch("1970/", bounds, span);
  expect(office).toBeDefined();
  expect(open).toMatchObject({ words: "since 1970, end unknown", untold: "end" });
  expect(formatDay(open.end) < "1974").toBe(true);
  expect(
    readStretch(
      "1975-08",
      {
        startMin: parseDay("1975-08-01"),
        startMax: parseDay("1975-08-31"),
        endMin: parseDay("1975-08-01"),
        endMax: parseDay("1975-08-31"),
      },
      span,
    ).words,
  ).toBe("some time in August 1975");
});

test("terms that rest on what is switched off are not among the lanes", () => {
  const open = {
    reading: "possible",
    beginnings: "any",
    hiddenSectors: new Set<never>(),
    hiddenKinds: new Set<never>(),
    hiddenTypes: new Set<never>(),
  } as const;
  const sources = new Set(
    loaded.relations.flatMap((relation) => relation.sources.map((source) => source.split("#")[0] ?? "")),
  );
  const namesOf = (without: ReadonlySet<string>) =>
    listLandmarks(
      { ...loaded, dataset: { ...loaded.dataset, poles: { left: ["state/peru"], right: [] } } },
      span,
      {
        ...open,
        without,
      },
    ).left.terms.length;
  expect(namesOf(new Set())).toBeGreaterThan(0);
  expect(namesOf(sources)).toBe(0);
});

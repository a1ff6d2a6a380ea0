import { expect, test } from "vitest";
import { countReach } from "../../../client/offline/count-reach.ts";
import { writeLook } from "../../../client/offline/opening-look.ts";
import { createFigure } from "../../../client/offline/state.ts";
import { createTracer } from "../../../client/offline/trace.ts";
import { NO_FILTERS } from "../../../client/store/slice.ts";
import { UNARRANGED } from "../../../model/exchange/figure/arrangement.ts";
import { offlineData } from "../../../model/exchange/offline.ts";
import { parseDay } from "../../../model/time/day.ts";
import { READINGS } from "../../../model/time/reading.ts";
import { smallCase } from "../evidence/small-case.ts";
import { smallBrowser } from "../store/small-browser.ts";
import { createSession } from "../store/whole-page.ts";

const { opening: read } = offlineData.shape;

/** A figure as the file of a link opens it: written, read as JSON and checked. */
function openedFrom(search: string) {
  const loaded = smallCase();
  const view = createSession(loaded, smallBrowser(search).browser).view.getState();
  const opening = read.parse(JSON.parse(JSON.stringify(writeLook(view, view))));
  return { view, figure: createFigure(loaded, opening) };
}

test.each([
  "layout=circle&size=same&colour=sector",
  "layout=force&placed=state/peru 120 -40",
  "layout=lanes&aside=transfer/tanks",
  "layout=matrix&around=leader/velasco",
  "size=reach",
  "without=RECEIVES&without=leader/morales",
  "reading=certain",
  "hideSectors=political",
  "hideKinds=State&hideKinds=Leader",
])("a figure opens as the view was: %s", (search) => {
  const { view, figure } = openedFrom(`?${search}`);
  expect(view).toMatchObject(figure.arrangement);
  expect(view).toMatchObject(figure.filters);
  expect([figure.arrangement, figure.filters]).not.toEqual([UNARRANGED, NO_FILTERS]);
});

test("a file that tells neither opens unarranged and whole", () => {
  const { arrangement, filters } = createFigure(smallCase(), read.parse({ start: "1968-01-01" }));
  expect([arrangement, filters]).toEqual([UNARRANGED, NO_FILTERS]);
});

test("what was chosen is chosen, and what the case does not have is not", () => {
  const select = (selected: string) => createFigure(smallCase(), read.parse({ selected })).store.getState();
  expect(select("leader/velasco").selection).toEqual({ kind: "entity", id: "leader/velasco" });
  expect(select("governs").selection).toEqual({ kind: "relation", id: "governs" });
  expect(select("gone").selection).toBeNull();
});

const small = smallCase();
/** Influence passes along every relation of it. */
const passing = {
  ...small,
  types: new Map([...small.types].map(([name, type]) => [name, { ...type, influence: "forward" as const }])),
};
const window = { start: parseDay("1968-01-01"), end: parseDay("1979-12-31") };

test.each(READINGS.flatMap((reading) => [[], ["HOLDS_OFFICE_IN"]].map((without) => ({ reading, without }))))(
  "reach counts those to whom a path leads: $reading without $without",
  ({ reading, without }) => {
    const trace = createTracer(passing, { window, reading, notThrough: [], without });
    const reached = (from: string) =>
      [...passing.entities.keys()].filter(
        (to) => to !== from && trace({ from, to, criterion: "earliest" }).paths.length > 0,
      );
    const counted = countReach(passing, window, { ...NO_FILTERS, reading, without: new Set(without) });
    expect(counted?.truncated).toBe(false);
    expect(counted?.reach.size).toBeGreaterThan(1);
    for (const [id, count] of counted?.reach ?? []) expect(count, id).toBe(reached(id).length);
  },
);

test("a question has the limits of the one that was saved, and all that is asked after it", () => {
  const asked = { from: "leader/velasco", to: "state/peru", criterion: "fewest", told: "" } as const;
  const open = (limits: object) =>
    createFigure(
      passing,
      read.parse({ question: { ...asked, limits: { notThrough: [], without: [], ...limits } } }),
    );
  expect(open({}).store.getState().answer?.paths[0]?.hops).toHaveLength(2);
  for (const limits of [{ maxHops: 1 }, { without: ["GOVERNS"] }, { notThrough: ["Government"] }]) {
    const figure = open(limits);
    expect(figure.store.getState().answer?.paths, JSON.stringify(limits)).toEqual([]);
    figure.ask({ ...asked, criterion: "earliest" });
    expect(figure.store.getState().answer?.paths, JSON.stringify(limits)).toEqual([]);
  }
});
